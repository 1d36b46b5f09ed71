//! The text of a web page: proxies and gateways answer in HTML.

/// How much of a page is looked at, in bytes.
const BEGINNING: usize = 64 * 1024;

/// Whether a body is HTML rather than JSON or plain text.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    text.starts_with(b"<")
}

/// The words that a reader of the page would see in its beginning; none when there are none.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.get(..BEGINNING).unwrap_or(bytes);
    let page = String::from_utf8_lossy(bytes);
    let plain = if is_page(bytes) {
        strip(&page)
    } else {
        page.into_owned()
    };
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// The text between the tags, without scripts, styles and comments.
fn strip(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        // A tag ends a word: `<b>502</b><p>Bad`.
        out.push(' ');
        rest = after(tag);
    }
    out.push_str(rest);
    ["&nbsp;", "&lt;", "&gt;", "&quot;", "&#39;", "&amp;"]
        .iter()
        .zip([" ", "<", ">", "\"", "'", "&"])
        .fold(out, |text, (entity, letter)| text.replace(entity, letter))
}

/// What follows a tag, a comment, or an element whose content nobody reads; nothing when it never ends.
fn after(tag: &str) -> &str {
    let starts = |name: &str| {
        tag.get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name))
    };
    let end = if starts("<!--") {
        "-->"
    } else if starts("<script") {
        "</script>"
    } else if starts("<style") {
        "</style>"
    } else {
        ">"
    };
    find(tag, end)
        .and_then(|at| tag.get(at + end.len()..))
        .unwrap_or_default()
}

/// Where an ASCII text begins, in letters of either case.
fn find(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes()
        .windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_words() {
        let page = b"<!DOCTYPE html><html><head><title>502 Bad Gateway</title><style>p{x:y}</style>\
            <SCRIPT>alert('<b>')</SCRIPT></head><!-- hidden > --><body><h1>502&nbsp;Bad</h1>a &lt;b&gt; &amp;amp; c</body>";
        assert_eq!(text(page).unwrap(), "502 Bad Gateway 502 Bad a <b> &amp; c");
    }

    #[test]
    fn broken_pages_do_no_harm() {
        assert_eq!(text(b"<"), None);
        assert_eq!(text(b"<html><b"), None);
        assert_eq!(
            text(b"upstream connect error\n"),
            Some("upstream connect error".into())
        );
        assert_eq!(text(b"<script>never ends"), None);
        assert_eq!(
            text("<p>\u{e5}\u{fffd}".as_bytes()),
            Some("\u{e5}\u{fffd}".into())
        );
    }
}
