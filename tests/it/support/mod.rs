//! A running server of its own for each test, and a client for it.

pub mod compiled;
pub mod negotiating;
pub mod receiver;
pub mod submitting;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The made-up States, concepts and lists of the tests.
pub fn glossary() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/glossary")
}

/// Real input made by others, where it is at hand.
pub fn shared_data() -> Option<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if shared.is_dir() {
        return Some(shared);
    }
    eprintln!("skipped: ../shared/data is not here");
    None
}

/// The `entente` command: the one just built, or that of `ENTENTE_BIN`.
pub fn entente() -> Command {
    let built = assert_cmd::cargo::cargo_bin!("entente");
    let named = std::env::var_os("ENTENTE_BIN");
    let mut command = Command::new(named.unwrap_or_else(|| built.into()));
    command.env("LC_ALL", "C");
    command
}

/// A data directory, and the server on it while one runs.
pub struct Server {
    pub data: TempDir,
    child: Option<Child>,
    address: String,
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
    headers: ureq::http::HeaderMap,
}

impl Server {
    /// Starts a server with the made-up States in an empty directory.
    pub fn start() -> Self {
        Self::in_directory(tempfile::tempdir().unwrap())
    }

    /// Starts a server with the made-up States on existing data.
    pub fn in_directory(data: TempDir) -> Self {
        Self::with_glossary(data, &glossary())
    }

    /// Starts a server with the States, concepts and lists of a folder.
    pub fn with_glossary(data: TempDir, folder: &Path) -> Self {
        let mut server = Self {
            data,
            child: None,
            address: String::new(),
        };
        server.run(&["--glossary", folder.to_str().unwrap()]);
        server
    }

    /// Starts a server with the made-up States and more options.
    pub fn with_options(options: &[&str]) -> Self {
        let mut server = Self {
            data: tempfile::tempdir().unwrap(),
            child: None,
            address: String::new(),
        };
        let folder = glossary();
        server.run(&[&["--glossary", folder.to_str().unwrap()], options].concat());
        server
    }

    /// Starts a server as a newcomer does: in an empty directory, where it
    /// makes its data directory itself.
    pub fn in_an_empty_directory() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut server = Self {
            child: None,
            address: String::new(),
            data: directory,
        };
        let mut command = entente();
        command.current_dir(server.data.path());
        server.start_and_wait(command.args(["serve", "--listen", "127.0.0.1:0"]));
        server
    }

    fn run(&mut self, options: &[&str]) {
        let mut command = entente();
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]);
        command.arg(self.data.path()).args(options);
        self.start_and_wait(&mut command);
    }

    fn start_and_wait(&mut self, command: &mut Command) {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let serving = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("http://")?.1.split('/').next()?.to_owned()));
        // The rest is read as well, lest the server wait for a full pipe.
        std::thread::spawn(move || {
            lines
                .map_while(Result::ok)
                .for_each(|line| eprintln!("{line}"))
        });
        self.child = Some(child);
        self.address = serving.expect("the server says where it serves");
    }

    /// Runs a command on the data directory of this server.
    pub fn command(&self, arguments: &[&str]) -> Output {
        let mut command = entente();
        let own_directory = self.data.path().join("entente-data");
        let data = if own_directory.is_dir() {
            &own_directory
        } else {
            self.data.path()
        };
        command.args(arguments).arg("--data").arg(data);
        command.output().unwrap()
    }

    /// Makes an account and returns its token.
    pub fn token(&self, role: &str) -> String {
        self.account(&["--role", role])
    }

    /// Makes the account of a State's delegation and returns its token.
    pub fn delegation(&self, state: &str) -> String {
        self.account(&["--role", "delegation", "--state", state])
    }

    fn account(&self, options: &[&str]) -> String {
        let command = [&["token", "create", "--name", "A test"], options].concat();
        let output = self.command(&command);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", path, headers, None)
    }

    pub fn get_as(&self, token: &str, path: &str) -> Answer {
        self.get_with(path, &[("Authorization", &format!("Bearer {token}"))])
    }

    /// Sends a request; a body goes as JSON.
    pub fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Answer {
        let text = body.map(ToString::to_string).unwrap_or_default();
        let mut headers = headers.to_vec();
        if body.is_some() {
            headers.push(("Content-Type", "application/json"));
        }
        Answer::to(self.respond(method, path, &headers, text))
    }

    /// Sends a request with a token; a body goes as JSON, unless it is null.
    pub fn send_as(&self, token: &str, method: &str, path: &str, body: &Value) -> Answer {
        let bearer = format!("Bearer {token}");
        let body = Some(body).filter(|body| !body.is_null());
        self.send(method, path, &[("Authorization", &bearer)], body)
    }

    /// Posts a body just as it is.
    pub fn send_text(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        Answer::to(self.respond("POST", path, headers, body.to_owned()))
    }

    /// Puts a body just as it is.
    pub fn put_text(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        Answer::to(self.respond("PUT", path, headers, body.to_owned()))
    }

    /// Gets the bytes of an answer, with its headers.
    pub fn bytes(&self, path: &str, headers: &[(&str, &str)]) -> (ureq::http::HeaderMap, Vec<u8>) {
        let mut response = self.respond("GET", path, headers, String::new());
        let bytes = response.body_mut().read_to_vec().unwrap();
        (response.headers().clone(), bytes)
    }

    fn respond(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: String,
    ) -> ureq::http::Response<ureq::Body> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .build()
            .into();
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        agent.run(request.body(body).unwrap()).unwrap()
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn process_id(&self) -> u32 {
        self.child.as_ref().expect("a running server").id()
    }

    /// Kills the server as a power cut would, and leaves its data.
    pub fn kill(mut self) -> TempDir {
        let mut child = self.child.take().expect("a running server");
        child.kill().unwrap();
        child.wait().unwrap();
        let empty = tempfile::tempdir().unwrap();
        std::mem::replace(&mut self.data, empty)
    }

    /// Kills the server as a power cut would, and starts it again on its data.
    pub fn restart(&mut self, options: &[&str]) {
        let mut child = self.child.take().expect("a running server");
        child.kill().unwrap();
        child.wait().unwrap();
        let folder = glossary();
        self.run(&[&["--glossary", folder.to_str().unwrap()], options].concat());
    }

    /// Tells the server to stop.
    pub fn terminate(&self) {
        let process = self.process_id().to_string();
        let told = Command::new("kill").args(["-TERM", &process]).status();
        assert!(told.unwrap().success());
    }

    /// Waits for the server to end by itself.
    pub fn wait(&mut self) -> std::process::ExitStatus {
        let status = self
            .child
            .as_mut()
            .expect("a running server")
            .wait()
            .unwrap();
        self.child = None;
        status
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            // Nothing more can be done where this fails.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Answer {
    fn to(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let content_type = response.headers().get("content-type");
        // A stream of events has no end.
        let is_stream = content_type.is_some_and(|value| value == "text/event-stream");
        let text = match is_stream {
            true => String::new(),
            false => response.body_mut().read_to_string().unwrap(),
        };
        Self {
            status: response.status().as_u16(),
            body: serde_json::from_str(&text).unwrap_or(Value::String(text)),
            headers: response.headers().clone(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    /// The ids of the items, in their order.
    pub fn ids(&self) -> Vec<&str> {
        let items = self.body["items"].as_array().expect("items");
        items
            .iter()
            .map(|item| item["id"].as_str().expect("an id"))
            .collect()
    }

    /// The code of a problem, once it is seen to be one.
    pub fn problem(&self) -> &str {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{self:?}"
        );
        assert_eq!(self.body["status"], self.status);
        self.body["code"].as_str().expect("a code")
    }
}

/// Waits until something is so, at most five seconds.
pub fn eventually(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..250 {
        if is_so() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("not within five seconds: {what}");
}
