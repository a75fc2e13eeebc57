/// The layout of answers for people.
struct Style: Sendable, Equatable {
    /// The width to wrap to; `nil` if the output is not a terminal, and nothing is wrapped.
    var width: Int?
    /// Whether words may be coloured.
    var colour: Bool

    /// The style of files and pipes: neither wrapped nor coloured.
    static let plain = Style(width: nil, colour: false)

    init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// Creates the style for an environment.
    ///
    /// - Parameters:
    ///   - environment: The environment of the process.
    ///   - terminalWidth: The width of the terminal; `nil` if the output is not a terminal.
    init(environment: [String: String], terminalWidth: Int?) {
        width = terminalWidth
        colour = terminalWidth != nil && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }

    /// The meaning of a colour, which the words express too.
    enum Tone: String, Sendable {
        case heading = "1"
        case good = "32"
        case warning = "33"
        case bad = "31"
    }

    /// The text, in colour if colours are shown.
    func paint(_ text: String, _ tone: Tone?) -> String {
        guard colour, let tone, !text.isEmpty else { return text }
        return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
    }
}
