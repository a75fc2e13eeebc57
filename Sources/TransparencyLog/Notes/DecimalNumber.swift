/// Decimal numbers as notes and proofs have them: ASCII digits, no sign, no zero ahead of another digit.
enum DecimalNumber {
    /// The number that a text stands for, or `nil` if it is none or too large.
    static func value(of text: some StringProtocol) -> Int? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            digits.count == 1 || digits.first != UInt8(ascii: "0")
        else { return nil }
        return Int(text)
    }
}
