/// The members of one JSON object, each with the unchanged bytes of its value.
package struct JSONMembers {
    private var members: [String: ArraySlice<UInt8>] = [:]

    /// The names of the members.
    package var names: Set<String> { Set(members.keys) }

    /// Reads an object; `nil` if the bytes are not exactly one valid object, or it names a member twice.
    ///
    /// - Parameter line: Text in UTF-8, whose encoding was checked.
    package init?(_ line: [UInt8]) {
        guard line.withUnsafeBytes({ read(JSONText($0), line) }) else { return nil }
    }

    private mutating func read(_ object: JSONText, _ line: [UInt8]) -> Bool {
        var text = object
        guard text.skip("{") else { return false }
        text.skipSpace()
        if !text.skip("}") {
            repeat {
                text.skipSpace()
                let nameStart = text.position
                guard text.skipString(), let name = Self.string(line[nameStart..<text.position]) else { return false }
                text.skipSpace()
                guard text.skip(":") else { return false }
                text.skipSpace()
                let start = text.position
                guard text.skipValue(), members.updateValue(line[start..<text.position], forKey: name) == nil
                else { return false }
                text.skipSpace()
            } while text.skip(",")
            guard text.skip("}") else { return false }
        }
        return text.isAtEnd
    }

    /// The unchanged bytes of a member's value, or `nil` if there is no such member.
    package func bytes(_ name: String) -> [UInt8]? { members[name].map { Array($0) } }

    /// A member that is a string, or `nil` if it is not one.
    package func string(_ name: String) -> String? { members[name].flatMap { Self.string($0) } }

    /// A member that is a number without sign, fraction or exponent, or `nil` if it is not one.
    package func count(_ name: String) -> Int? {
        guard let bytes = members[name], bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    /// The text of a string that was checked; `nil` for any other value, and for half a surrogate pair.
    private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
        var end = 0
        do { return try bytes.withUnsafeBytes { try JSONScan.string($0, 0, &end) } } catch { return nil }
    }
}
