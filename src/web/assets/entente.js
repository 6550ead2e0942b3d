// What makes the pages handier. Nothing needs it: each part is added to
// something that works by itself.

const languages = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });

// Suggestions: a combobox after the ARIA Authoring Practices, over the API.
function suggest(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.role = "listbox";
  list.hidden = true;
  list.ariaLabel = input.labels[0].textContent;
  const status = document.createElement("span");
  status.className = "hidden";
  status.role = "status";
  input.parentElement.append(list, status);
  const set = (name, value) => input.setAttribute(name, value);
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-expanded", "false");
  set("aria-controls", list.id);

  let asked = 0;
  let chosen = -1;
  const typed = () => input.value.trim();

  function close() {
    list.hidden = true;
    chosen = -1;
    set("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(at) {
    const options = list.children;
    chosen = (at + options.length + 1) % (options.length + 1);
    if (chosen === options.length) chosen = -1;
    for (const [i, option] of [...options].entries()) option.ariaSelected = String(i === chosen);
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    set("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }

  function take(option) {
    input.value = option.dataset.term;
    close();
    input.form.requestSubmit();
  }

  function show(items) {
    list.replaceChildren(...items.map((item, at) => {
      const option = document.createElement("li");
      option.role = "option";
      option.id = `${list.id}-${at}`;
      option.ariaSelected = "false";
      option.dataset.term = item.term;
      const term = document.createElement("bdi");
      term.lang = item.language;
      term.textContent = item.term;
      const language = document.createElement("small");
      language.textContent = languages.of(item.language);
      option.append(term, language);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(option);
      });
      return option;
    }));
    list.hidden = items.length === 0;
    chosen = -1;
    set("aria-expanded", String(items.length > 0));
    const { none, one, some } = input.dataset;
    status.textContent = [none, one][items.length] ?? some.replace("#", items.length);
  }

  input.addEventListener("input", async () => {
    const number = ++asked;
    if (typed() === "") return close();
    const query = new URLSearchParams({ q: typed(), limit: 8 });
    const answer = await fetch(`${input.dataset.suggest}?${query}`).catch(() => null);
    // An answer that comes late must not replace a newer one.
    if (!answer?.ok || number !== asked || document.activeElement !== input) return;
    show((await answer.json()).items);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      return close();
    }
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
}

// Copying a citation.
function copy(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    await navigator.clipboard.writeText(text.trim());
    button.textContent = button.dataset.copied;
  });
}

// Dropping a file onto the form of a document.
function drop(form) {
  const file = form.querySelector("input[type=file]");
  form.querySelector("[data-drop-hint]").hidden = false;
  const stop = (event, isOver) => {
    event.preventDefault();
    form.classList.toggle("dropping", isOver);
  };
  form.addEventListener("dragover", (event) => stop(event, true));
  form.addEventListener("dragleave", (event) => stop(event, false));
  form.addEventListener("drop", (event) => {
    stop(event, false);
    if (event.dataTransfer.files.length === 0) return;
    file.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

// Definitions on demand: a term of a document shows the texts on its concept
// without leaving the document.
function brief(terms) {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "brief-title");
  const close = document.createElement("button");
  close.className = "quiet";
  close.textContent = terms.dataset.close;
  close.addEventListener("click", () => dialog.close());
  const content = document.createElement("div");
  dialog.append(close, content);
  document.body.append(dialog);
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.t, a[data-brief]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const known = link.dataset.brief ? link : document.querySelector(`${link.hash} a[data-brief]`);
    if (!known) return;
    event.preventDefault();
    const answer = await fetch(known.dataset.brief).catch(() => null);
    if (!answer?.ok) return location.assign(known.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    content.replaceChildren(...page.body.childNodes);
    dialog.showModal();
  });
}

for (const input of document.querySelectorAll("[data-suggest]")) suggest(input);
for (const button of document.querySelectorAll("[data-copy]")) copy(button);
for (const form of document.querySelectorAll("[data-drop]")) drop(form);
for (const terms of document.querySelectorAll("[data-close]")) brief(terms);
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
