/// The name of a stream: a category and an id, as in `report-2024-halvar`.
///
/// Names are lower-case ASCII letters, digits and hyphens, so that they can stand in a path, a journal field or a shell
/// command without quoting.
package struct StreamName: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The longest name that is accepted, in bytes.
    package static let maximumLength = 200

    /// The whole name.
    package let rawValue: String

    /// The text before the first hyphen, which is the kind of thing that the stream is about.
    package var category: Substring { rawValue[..<(rawValue.firstIndex(of: "-") ?? rawValue.endIndex)] }

    /// The text after the first hyphen, which identifies the thing among those of its kind.
    package var id: Substring { rawValue[category.endIndex...].dropFirst() }

    /// The name itself.
    package var description: String { rawValue }

    /// The stream with this name, or `nil` if it is no stream name.
    ///
    /// - Parameter rawValue: `category-id`: 3 to 200 bytes of `a`–`z`, `0`–`9` and `-`, neither part empty.
    package init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard bytes.count <= Self.maximumLength, let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")),
            hyphen != bytes.startIndex, bytes.index(after: hyphen) != bytes.endIndex,
            bytes.allSatisfy(Self.isAllowed)
        else { return nil }
        self.rawValue = rawValue
    }

    /// Wraps a name that was checked when it was stored.
    ///
    /// - Parameter stored: A name read back from an engine's own storage; the verifier checks its form.
    package init(stored: String) {
        rawValue = stored
    }

    /// Orders by the bytes of the name.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
