import Oversight

/// A value together with what a page must know to mark it up.
enum Shown {
    /// Words of the page's own language.
    case words(String)
    /// What people wrote; in Swedish.
    case content(String)
    /// A day.
    case day(CalendarDate)

    /// The value without markup.
    var plain: String {
        switch self {
        case .words(let text), .content(let text): text
        case .day(let day): day.description
        }
    }
}

/// A label and its value.
struct Fact {
    let label: String
    let value: Shown

    /// A fact, or `nil` where there is no value: what is not known is not mentioned.
    init?(_ label: String, _ value: Shown?) {
        guard let value else { return nil }
        self.label = label
        self.value = value
    }
}
