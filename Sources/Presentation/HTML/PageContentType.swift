import Mustache

/// How templates escape what they put in.
///
/// Mustache's own way looks at whole characters, so a combining mark hides the sign before it, and takes four times as
/// long.
struct PageContentType: MustacheContentType {
    static let name = "UPPSIKT-HTML"

    /// Done once: the names of content types are the whole process's.
    static let registered: Void = MustacheContentTypes.register(PageContentType(), named: name)

    func escapeText(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        MarkupWriter.escape(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
