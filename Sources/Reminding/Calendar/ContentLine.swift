/// A line of an iCalendar object: a name, parameters and a value (RFC 5545, 3.1).
struct ContentLine: Sendable, Equatable {
    /// The most bytes of a line without its line break (RFC 5545, 3.1).
    static let longest = 75

    /// The name, with its parameters.
    let name: String
    /// The value, escaped as its type asks.
    let value: String

    /// A line whose value stands as it is.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// A line of text that people wrote or read.
    init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

    /// A line of several texts.
    init(_ name: String, texts: [String]) { self.init(name, texts.map(Self.escaped).joined(separator: ",")) }

    /// The line folded, with its line break; no fold stands within a character.
    var folded: String {
        var folded = ""
        var length = 0
        func add(_ part: String) {
            let size = part.utf8.count
            if length + size > Self.longest {
                // The space that begins the next line counts.
                folded += "\r\n "
                length = 1
            }
            folded += part
            length += size
        }
        for character in name + ":" + value {
            // A letter may have more marks on it than fit into a line.
            if character.utf8.count < Self.longest {
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
            // By scalars: a combining mark makes another character of the sign, which is to be escaped all the same.
            CleanText.line(String(line)).unicodeScalars.reduce(into: "") { escaped, scalar in
                if scalar == "\\" || scalar == ";" || scalar == "," { escaped.unicodeScalars.append("\\") }
                escaped.unicodeScalars.append(scalar)
            }
        }.joined(separator: "\\n")
    }
}
