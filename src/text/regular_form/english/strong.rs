use super::Forms;

/// Past forms of strong verbs with their present. What is as often another word
/// is left out: `left`, `spoke`, `led`, `hid`, `saw`, `bit`, `rose`, `lay`.
pub(super) static STRONG: Forms = Forms::of(
    "arose arise arisen arise awoke awake awoken awake ate eat eaten eat beaten beat became become \
    befell befall befallen befall began begin begun begin bent bend bitten bite bled bleed blew \
    blow blown blow borne bear bought buy bound bind bred breed broke break broken break brought \
    bring built build burnt burn came come caught catch chose choose chosen choose clung cling \
    crept creep dealt deal done do drawn draw drew draw driven drive drove drive drank drink \
    drunk drink dug dig fallen fall fed feed fell fall felt feel fled flee flew fly flown fly \
    forbade forbid forbidden forbid foresaw foresee foreseen foresee forgave forgive forgiven \
    forgive forgot forget forgotten forget fought fight found find froze freeze frozen freeze \
    gave give given give gone go got get gotten get grew grow grown grow heard hear held hold \
    hidden hide hung hang kept keep knew know known know laid lay learnt learn lent lend lost \
    lose made make meant mean met meet misled mislead mistaken mistake mistook mistake \
    misunderstood misunderstand overcame overcome overheard overhear overran overrun overridden \
    override overrode override oversaw oversee overseen oversee overtaken overtake overtook \
    overtake overthrew overthrow overthrown overthrow overwritten overwrite overwrote overwrite \
    paid pay prepaid prepay proven prove ran run rebuilt rebuild redrawn redraw remade remake \
    repaid repay retaken retake rewritten rewrite rewrote rewrite ridden ride rode ride risen \
    rise said say sank sink sunk sink seen see sent send shaken shake shook shake shone shine \
    shown show shrank shrink shrunk shrink slept sleep slid slide sold sell resold resell sought \
    seek spent spend spoken speak sprang spring sprung spring spun spin stole steal stolen steal \
    stood stand struck strike stricken strike stuck stick stung sting swept sweep swollen swell \
    swore swear sworn swear swung swing taken take took take taught teach thought think threw \
    throw thrown throw told tell tore tear torn tear underwent undergo undergone undergo \
    understood understand undertaken undertake undertook undertake undone undo upheld uphold went \
    go withdrawn withdraw withdrew withdraw withheld withhold withstood withstand woke wake woken \
    wake won win wore wear worn wear wove weave woven weave interwoven interweave written write \
    wrote write freed free",
);
