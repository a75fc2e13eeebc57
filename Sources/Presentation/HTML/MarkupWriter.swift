package import Oversight

/// Writes HTML as bytes.
///
/// Only literals of the source go in as they are; every other text is escaped.
package struct MarkupWriter: Sendable {
    private var bytes: [UInt8] = []
    /// Whether what people wrote is in another language than the page.
    private let contentIsForeign: Bool

    /// A writer for a page.
    ///
    /// - Parameters:
    ///   - language: The language of the page.
    ///   - capacity: How many bytes are expected.
    package init(_ language: PageLanguage, capacity: Int = 256) {
        contentIsForeign = language != .swedish
        bytes.reserveCapacity(capacity)
    }

    /// What was written.
    package var markup: Markup { Markup(finished: String(decoding: bytes, as: UTF8.self)) }

    /// Markup, which can only be a literal of the source.
    package mutating func raw(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text, escaped.
    package mutating func text(_ text: String) {
        Self.escape(text, into: &bytes)
    }

    /// A text that somebody wrote, in an element of its own: in its own direction, and with its language if that is
    /// not the page's (WCAG 3.1.2).
    package mutating func content(_ text: String, in element: StaticString) {
        raw("<")
        raw(element)
        raw(contentIsForeign ? " dir=\"auto\" lang=\"sv\">" : " dir=\"auto\">")
        self.text(text)
        raw("</")
        raw(element)
        raw(">")
    }

    /// A day, as a `time` element.
    package mutating func day(_ day: CalendarDate) {
        raw("<time datetime=\"")
        digits(of: day)
        raw("\">")
        digits(of: day)
        raw("</time>")
    }

    /// A day as `YYYY-MM-DD`, without the strings that its description makes: a table has two for every row.
    private mutating func digits(of day: CalendarDate) {
        let zero = UInt8(ascii: "0")
        let (year, month, day) = (day.year, day.month, day.day)
        for digit in [year / 1000, year / 100 % 10, year / 10 % 10, year % 10] { bytes.append(zero + UInt8(digit)) }
        for number in [month, day] {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(zero + UInt8(number / 10))
            bytes.append(zero + UInt8(number % 10))
        }
    }

    /// A value, marked up as what it is.
    package mutating func shown(_ value: Shown) {
        switch value {
        case .words(let words): text(words)
        case .content(let content): self.content(content, in: "bdi")
        case .day(let day): self.day(day)
        }
    }

    /// Escapes by byte: by character, a quotation mark with a combining accent after it is another character and
    /// would pass.
    static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            var written = 0
            for index in source.indices {
                let entity: StaticString
                switch source[index] {
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "\""): entity = "&quot;"
                case UInt8(ascii: "'"): entity = "&#39;"
                case UInt8(ascii: "\n"): entity = "<br />"
                default: continue
                }
                bytes.append(contentsOf: source[written..<index])
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                written = index + 1
            }
            bytes.append(contentsOf: source[written...])
        }
    }
}
