/// The members of one JSON object, each with the bytes of its value as they stand.
package struct JSONMembers {
    private var members: [String: ArraySlice<UInt8>] = [:]

    /// The names of the members.
    package var names: Set<String> { Set(members.keys) }

    /// Reads an object, or gives `nil` if the bytes are no single object or name a member twice.
    ///
    /// - Parameter line: Text in UTF-8, whose encoding was checked.
    package init?(_ line: [UInt8]) {
        var text = JSONText(line)
        guard text.skip("{") else { return nil }
        text.skipSpace()
        if !text.skip("}") {
            repeat {
                text.skipSpace()
                let nameStart = text.position
                guard text.skipString(), let name = Self.string(line[nameStart..<text.position]) else { return nil }
                text.skipSpace()
                guard text.skip(":") else { return nil }
                text.skipSpace()
                let start = text.position
                guard text.skipValue(), members.updateValue(line[start..<text.position], forKey: name) == nil
                else { return nil }
                text.skipSpace()
            } while text.skip(",")
            guard text.skip("}") else { return nil }
        }
        guard text.isAtEnd else { return nil }
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

    /// The text of a string that was found to be one; `nil` for anything else and for half a surrogate pair.
    private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "\"") else { return nil }
        let inner = bytes.dropFirst().dropLast()
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var units: [UInt16] = []
        var rest = inner
        while let byte = rest.first {
            if byte != UInt8(ascii: "\\") {
                let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
                units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
                rest = rest[plain.endIndex...]
                continue
            }
            let letter = rest[rest.startIndex + 1]
            rest = rest.dropFirst(2)
            if letter == UInt8(ascii: "u") {
                units.append(rest.prefix(4).reduce(0) { $0 << 4 | (JSONText.hexDigit($1) ?? 0) })
                rest = rest.dropFirst(4)
            } else {
                units.append(UInt16(plainEscapes[letter] ?? letter))
            }
        }
        return String(validating: units, as: UTF16.self)
    }

    private static let plainEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
        UInt8(ascii: "t"): 9,
    ]
}
