/// A unit that is written with a number or in the header of a table.
package enum NumberUnit: String, Sendable, Hashable, CaseIterable {
    case percent, percentagePoints
    case kronor, thousandKronor, millionKronor, billionKronor, kronorPerInhabitant
    case pieces, persons, days, hours, minutes, months, years

    /// How each unit is written, in lower case; words that begin alike are tried longest first.
    private static let spellings: [(text: [UInt8], unit: NumberUnit)] = {
        let words: [(NumberUnit, [String])] = [
            (.percent, ["%", "procent"]),
            (.percentagePoints, ["procentenheter", "procentenhet", "%-enheter", "%-enhet"]),
            (.kronor, ["kr", "kronor", "sek"]),
            (.thousandKronor, ["tkr", "kkr", "tusental kronor", "tusentals kronor", "tusen kronor"]),
            (.millionKronor, ["mkr", "mnkr", "miljoner kronor", "miljon kronor", "mn kr"]),
            (.billionKronor, ["mdkr", "mdr kr", "miljarder kronor", "miljard kronor"]),
            (.kronorPerInhabitant, ["kr/inv", "kr/invånare", "kr per invånare", "kronor per invånare"]),
            (.pieces, ["st", "stycken"]),
            (.persons, ["personer", "person"]),
            (.days, ["dagar", "dag", "dygn"]),
            (.hours, ["timmar", "timme", "tim", "h"]),
            (.minutes, ["minuter", "minut", "min"]),
            (.months, ["månader", "månad", "mån"]),
            (.years, ["år"]),
        ]
        return words.flatMap { unit, texts in texts.map { (Array($0.utf8), unit) } }
            .sorted { $0.0.count > $1.0.count }
    }()

    /// The unit written at an index of a text.
    ///
    /// - Returns: The unit and the index after it; `nil` if no known unit stands there as a word of its own.
    static func match(_ bytes: [UInt8], at start: Int) -> (unit: NumberUnit, end: Int)? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "%") || bytes[start] >= 0x41 else { return nil }
        for (text, unit) in spellings where bytes.count - start >= text.count {
            var length = 0
            while length < text.count, lowered(bytes[start + length]) == text[length] { length += 1 }
            let end = start + length
            if length == text.count, end == bytes.count || !isPartOfWord(bytes[end]) { return (unit, end) }
        }
        return nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
}
