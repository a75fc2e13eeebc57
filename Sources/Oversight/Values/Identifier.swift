import Foundation

/// The name of one thing of a kind, such as an activity or a report.
///
/// It is part of a stream's name, so it has at most 120 characters, all of them lower-case ASCII letters, digits or
/// hyphens.
package struct Identifier<Subject>: Sendable, Hashable, Comparable, RawRepresentable {
    /// The most bytes that an identifier may have.
    package static var maximumLength: Int { 120 }

    /// The identifier as written.
    package let rawValue: String

    /// An identifier that is not checked, as in replay, where it was checked before it was stored.
    ///
    /// - Parameter rawValue: Lower-case ASCII letters, digits and hyphens.
    @inlinable
    package init(rawValue: String) { self.rawValue = rawValue }

    /// An identifier given by a user, or `nil` if it cannot be one.
    ///
    /// - Parameter text: Anything; case is folded.
    package init?(checking text: String) {
        let lowered = text.lowercased()
        guard !lowered.isEmpty, lowered.utf8.count <= Self.maximumLength,
            lowered.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { return nil }
        rawValue = lowered
    }

    /// Whether one identifier comes before another, by their bytes.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: CustomStringConvertible {
    /// The identifier as written.
    package var description: String { rawValue }
}

extension Identifier: Codable {
    /// Reads the identifier from its string.
    ///
    /// - Throws: `DecodingError` if there is no string.
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the identifier as its string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier {
    /// A readable identifier made of words: lower case, å and ä as a, ö as o, everything else as hyphens.
    ///
    /// - Parameter parts: The words, in order; empty ones are left out.
    package static func slug(_ parts: String?...) -> Self {
        var slug = ""
        for part in parts.compactMap({ $0 }) {
            if !slug.isEmpty, slug.last != "-" { slug.append("-") }
            for scalar in Wording.identifierKey(part).decomposedStringWithCanonicalMapping.unicodeScalars {
                if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                    slug.unicodeScalars.append(scalar)
                } else if !scalar.properties.isGraphemeExtend, !slug.isEmpty, slug.last != "-" {
                    slug.append("-")
                }
            }
        }
        var trimmed = Substring(slug.prefix(Self.maximumLength))
        while trimmed.last == "-" { trimmed.removeLast() }
        return Self(rawValue: trimmed.isEmpty ? "x" : String(trimmed))
    }

    /// A short identifier that is always the same for the same words, such as `ange-3k9w2m7q1x`.
    ///
    /// A title is too long to type, and a random identifier would make the same import differ from run to run. Fifty
    /// bits of a hash are enough to distinguish a municipality's activities; a collision is refused when it is planned.
    ///
    /// - Parameters:
    ///   - prefix: A readable beginning.
    ///   - words: What the identifier stands for, in the form of ``Wording/identifierKey(_:)``.
    package static func short(_ prefix: String, of words: String...) -> Self {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        var hash = StableHash()
        for word in words { hash.combine(Wording.identifierKey(word)) }
        var rest = hash.value
        var code = ""
        for _ in 0..<10 {
            code.append(alphabet[Int(rest & 31)])
            rest >>= 5
        }
        return slug(prefix, code)
    }
}

extension Identifier: CodingKeyRepresentable {
    /// The identifier as the key of an object, so that a dictionary is written as one.
    package var codingKey: any CodingKey { IdentifierKey(stringValue: rawValue) }

    /// Reads the identifier from the key of an object.
    ///
    /// - Parameter codingKey: The key.
    package init?(codingKey: some CodingKey) { rawValue = codingKey.stringValue }
}

private struct IdentifierKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
