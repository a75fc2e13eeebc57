/// Decimal numbers in notes and proofs: ASCII digits, without sign or leading zeros.
enum DecimalNumber {
    /// Parses a number; `nil` if the text is not one or it is too large.
    static func value(of text: some StringProtocol) -> Int? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            digits.count == 1 || digits.first != UInt8(ascii: "0")
        else { return nil }
        return Int(text)
    }
}
