import Oversight

/// A text in which all spaces, minus signs and dashes are one ASCII byte, for reading numbers.
struct NumberText: Sendable {
    /// The bytes, with `0x20` for any space and `-` for any minus sign or dash.
    private(set) var bytes: [UInt8] = []
    /// For each byte its index in the UTF-8 of the text; one more entry for the end.
    private(set) var offsets: [Int] = []

    init(_ text: some StringProtocol) {
        var offset = 0
        bytes.reserveCapacity(text.utf8.count)
        offsets.reserveCapacity(text.utf8.count + 1)
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            switch scalar.value {
            case 0x09, 0xA0, 0x2007, 0x2009, 0x2024, 0x202F: append(0x20, at: offset)
            case 0x2011, 0x2012, 0x2013, 0x2212: append(UInt8(ascii: "-"), at: offset)
            case 0..<0x80: append(UInt8(scalar.value), at: offset)
            default:
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte, at: offset) }
            }
            offset += width
        }
        offsets.append(offset)
    }

    private mutating func append(_ byte: UInt8, at offset: Int) {
        bytes.append(byte)
        offsets.append(offset)
    }
}

/// Reads one number at an index of a text.
struct NumberScanner {
    /// A number as found.
    struct Match {
        var value: DecimalNumber
        var unit: NumberUnit?
        var isApproximate = false
        /// Whether a space stands between the sign and the digits.
        var hasDetachedSign = false
        /// The index after the number and its unit.
        var end: Int
    }

    /// The most digits of a number that is written in a document; what has more is a code.
    static let maximumDigits = 15

    let bytes: [UInt8]

    /// The number that begins at an index: `ca`, a sign, digits, a unit, of which only the digits must be there.
    ///
    /// - Returns: `nil` if no number begins there, or what begins there continues as something else: a date, a range,
    ///   a code.
    func number(at start: Int) -> Match? {
        var index = start
        let isApproximate = skipApproximation(&index)
        guard let sign = skipSign(&index), let digits = digits(&index),
            let value = DecimalNumber(
                significand: sign.isNegative ? -digits.significand : digits.significand, decimals: digits.decimals)
        else { return nil }
        var match = Match(value: value, isApproximate: isApproximate, hasDetachedSign: sign.isDetached, end: index)
        var next = index
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        if let (unit, end) = NumberUnit.match(bytes, at: next) {
            match.unit = unit
            match.end = end
        } else if index < bytes.count, !mayFollow(at: index) {
            return nil
        }
        return match
    }

    private func skipApproximation(_ index: inout Int) -> Bool {
        for word in ["ca.", "ca", "cirka", "c:a"] {
            let end = index + word.utf8.count
            if end < bytes.count, bytes[end] == 0x20, matches(word, at: index) {
                index = end + 1
                return true
            }
        }
        return false
    }

    private func skipSign(_ index: inout Int) -> (isNegative: Bool, isDetached: Bool)? {
        guard index < bytes.count else { return nil }
        var isNegative = false
        let start = index
        if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        } else if matches("minus ", at: index) {
            isNegative = true
            index += 6
            return (true, false)
        }
        let isDetached = index > start && index < bytes.count && bytes[index] == 0x20
        if isDetached { index += 1 }
        return (isNegative, isDetached)
    }

    /// Digits with thousands parted by a space or by nothing, and decimals after a comma or a point.
    private func digits(_ index: inout Int) -> (significand: Int, decimals: Int)? {
        let start = index
        var count = 0
        var significand = 0
        func take() {
            significand = significand * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            count += 1
            index += 1
        }
        while isDigit(index), count < Self.maximumDigits { take() }
        guard count > 0, !isDigit(index) else { return nil }
        // "007" is a code.
        if count > 1, bytes[start] == UInt8(ascii: "0") { return nil }
        let startsWithZero = bytes[start] == UInt8(ascii: "0")
        while count <= Self.maximumDigits - 3, index - start <= 3 || bytes[index - 4] == 0x20, !startsWithZero,
            index < bytes.count, bytes[index] == 0x20, isDigit(index + 1), isDigit(index + 2), isDigit(index + 3),
            !isDigit(index + 4)
        {
            index += 1
            for _ in 0..<3 { take() }
        }
        var decimals = 0
        if isDecimalMark(index), isDigit(index + 1) {
            index += 1
            while isDigit(index), count < Self.maximumDigits {
                take()
                decimals += 1
            }
            if isDigit(index) || (isDecimalMark(index) && isDigit(index + 1)) { return nil }
        }
        return (significand, decimals)
    }

    /// Whether what stands at an index may follow a number without being a part of it.
    private func mayFollow(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "/"):
            !isDigit(index + 1) || bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "/")
        // The quotation mark ” and the dots ….
        case 0xE2: true
        default: false
        }
    }

    private func isDecimalMark(_ index: Int) -> Bool {
        index < bytes.count && (bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."))
    }

    private func isDigit(_ index: Int) -> Bool {
        index < bytes.count && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
    }

    private func matches(_ word: String, at start: Int) -> Bool {
        guard bytes.count - start >= word.utf8.count else { return false }
        var index = start
        for byte in word.utf8 {
            let other = bytes[index]
            let lowered = other >= UInt8(ascii: "A") && other <= UInt8(ascii: "Z") ? other | 0x20 : other
            guard lowered == byte else { return false }
            index += 1
        }
        return true
    }
}
