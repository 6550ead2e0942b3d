//! Words of signing in and out.

phrases! {
    sign_in: "Sign in", "Se connecter";
    sign_out: "Sign out", "Se déconnecter";
    signed_in_as: "Signed in as", "Connexion en tant que";
    lead: "For delegations and those who draft, with the token that the administrator of this service gave them. Everything that is public can be read without it.", "Pour les délégations et ceux qui rédigent, avec le jeton reçu de l’administrateur de ce service. Tout ce qui est public se lit sans lui.";
    token: "Token", "Jeton";
    kept: "The browser keeps it for twelve hours at most, in a cookie that only this service gets.", "Le navigateur le garde douze heures au plus, dans un témoin de connexion que seul ce service reçoit.";
    wrong: "This token is not valid: it may be mistyped, expired or revoked.", "Ce jeton n’est pas valable\u{202f}: il est peut-être mal saisi, échu ou révoqué.";
    slowed(seconds): "Too many wrong tokens came from this address. Try again in {seconds} s.", "Trop de jetons non valables sont venus de cette adresse. Réessayez dans {seconds}\u{a0}s.";
    over: "You are no longer signed in. Please sign in again.", "Vous n’êtes plus connecté. Veuillez vous reconnecter.";
    administrator: "administrator", "administration";
    chair: "chair", "présidence";
    drafter: "drafter", "rédaction";
    delegation: "delegation", "délégation";
    reader: "reader", "lecture";
}
