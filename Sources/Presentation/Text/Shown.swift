package import Oversight

/// A value together with what a page must know to mark it up.
package enum Shown: Sendable {
    /// Words of the page's own language.
    case words(String)
    /// What people wrote; in Swedish.
    case content(String)
    /// A day.
    case day(CalendarDate)

    /// The value without markup.
    package var plain: String {
        switch self {
        case .words(let text), .content(let text): text
        case .day(let day): day.description
        }
    }
}

extension Shown? {
    /// What somebody wrote on one line, or `nil` if nothing is left of it.
    package static func content(_ text: String?) -> Shown? { Legible.line(text).map { Shown.content($0) } }
}

/// A label and its value.
package struct Fact: Sendable {
    /// What it is, in the language of the page.
    package let label: String
    /// The value.
    package let value: Shown

    /// A fact, or `nil` if there is no value: what is not known is left out.
    package init?(_ label: String, _ value: Shown?) {
        guard let value else { return nil }
        self.label = label
        self.value = value
    }
}
