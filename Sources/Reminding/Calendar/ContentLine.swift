/// A line of an iCalendar object: a name, parameters and a value (RFC 5545, 3.1).
struct ContentLine: Sendable, Equatable {
    /// The maximum length of a line in bytes, without its line break (RFC 5545, 3.1).
    static let maximumLength = 75

    /// The property's name, with its parameters.
    let name: String
    /// The value, escaped for its type.
    let value: String

    /// Creates a line whose value is used verbatim.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Creates a line with a value of the type TEXT.
    init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

    /// Creates a line with a list of values of the type TEXT.
    init(_ name: String, texts: [String]) { self.init(name, texts.map(Self.escaped).joined(separator: ",")) }

    /// The folded line with its line break, never folded within a character.
    var folded: String {
        var folded = ""
        var length = 0
        func add(_ part: String) {
            let size = part.utf8.count
            if length + size > Self.maximumLength {
                // The leading space of the next line counts.
                folded += "\r\n "
                length = 1
            }
            folded += part
            length += size
        }
        for character in name + ":" + value {
            // A letter may have more combining marks than fit into a line.
            if character.utf8.count < Self.maximumLength {
                add(String(character))
            } else {
                for scalar in character.unicodeScalars { add(String(Character(scalar))) }
            }
        }
        return folded + "\r\n"
    }

    /// A value of the type TEXT (RFC 5545, 3.3.11): lines are kept, other control characters are not.
    static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // By scalars: with a combining mark the sign is another character, and still has to be escaped.
            CleanText.line(String(line)).unicodeScalars.reduce(into: "") { escaped, scalar in
                if scalar == "\\" || scalar == ";" || scalar == "," { escaped.unicodeScalars.append("\\") }
                escaped.unicodeScalars.append(scalar)
            }
        }.joined(separator: "\\n")
    }
}
