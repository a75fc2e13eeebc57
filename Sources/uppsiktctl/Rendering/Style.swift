/// How answers are laid out for people.
struct Style: Sendable, Equatable {
    /// The width to wrap to; `nil` where nothing is wrapped, because no terminal shows it.
    var width: Int?
    /// Whether words may be coloured.
    var colour: Bool

    /// Columns that are not wrapped and not coloured, as files and pipes get them.
    static let plain = Style(width: nil, colour: false)

    init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// The style that an environment asks for.
    ///
    /// - Parameters:
    ///   - environment: The environment of the process.
    ///   - terminalWidth: The width of the terminal; `nil` where there is none.
    init(environment: [String: String], terminalWidth: Int?) {
        width = terminalWidth
        colour = terminalWidth != nil && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }

    /// What a colour stands for; the words say the same without it.
    enum Tone: String, Sendable {
        case heading = "1"
        case good = "32"
        case warning = "33"
        case bad = "31"
    }

    /// Text in its colour, where colours are shown.
    func paint(_ text: String, _ tone: Tone?) -> String {
        guard colour, let tone, !text.isEmpty else { return text }
        return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
    }
}
