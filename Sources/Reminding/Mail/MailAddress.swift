/// One plain mail address.
///
/// It is passed to the mail agent as an argument and written into a header field, so it must have the plain form of an
/// addr-spec (RFC 5322, 3.4.1): a dot-atom on either side, in ASCII. Quoted local parts, comments, address literals and
/// lists are refused, and so is a leading hyphen, which an agent would take for an option.
package struct MailAddress: Sendable, Hashable {
    /// The address as written, such as `karin.lind@kommun.example`.
    package let text: String

    /// Validates an address.
    ///
    /// - Parameter text: An address from the directory or the configuration.
    /// - Throws: ``MailError`` if it is not one plain address. The sentence does not repeat it.
    package init(checking text: String) throws(MailError) {
        guard text.utf8.count <= 254, text.utf8.first != UInt8(ascii: "-") else { throw Self.refusal }
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].utf8.count <= 64, Self.isDotAtom(sides[0]), Self.isDomain(sides[1]) else {
            throw Self.refusal
        }
        self.text = text
    }

    private static var refusal: MailError {
        MailError(
            .address,
            "The address is not one plain address such as karin.lind@kommun.example (a domain with other letters in its "
                + "xn-- form); correct it with `uppsiktctl person set`.")
    }

    /// Whether a text is a dot-atom of ASCII (RFC 5322, 3.2.3).
    static func isDotAtom(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.utf8.allSatisfy(isAtomText)
        }
    }

    /// Whether a text is a host or domain name (RFC 5321, 4.1.2, without address literals).
    static func isDomain(_ text: Substring) -> Bool {
        guard text.utf8.count <= 253 else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.utf8.first != hyphen && label.utf8.last != hyphen
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
        }
    }

    /// Whether a byte is `atext` (RFC 5322, 3.2.3).
    static func isAtomText(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) }

    private static let hyphen = UInt8(ascii: "-")

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
