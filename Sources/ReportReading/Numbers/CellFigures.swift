import Oversight

/// What a cell says, when a number is expected in it.
package enum CellFigures: Sendable, Hashable {
    /// The cell is empty, or has a dash or two dots: not stated, which is never zero.
    case notStated
    /// One number.
    case number(WrittenNumber)
    /// Several numbers of one thing, such as `68/30` or, with their total before them, `234 101/133`.
    case parts([WrittenNumber], total: WrittenNumber?)
    /// A number, and the one of the year before in brackets.
    case withPrevious(WrittenNumber, previous: WrittenNumber)
    /// One number in brackets and nothing else, such as `(187 300)`: in a table of money one below zero, elsewhere it cannot
    /// be told what it is.
    case bracketed(WrittenNumber)
    /// Anything else; nothing is guessed.
    case text(String)

    /// Reads the text of a cell.
    package init(_ text: String) {
        let trimmed = text.trimmed
        if Self.isNotStated(trimmed) {
            self = .notStated
        } else if trimmed.utf8.count > 80 || !trimmed.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
            self = .text(String(trimmed))
        } else if let number = WrittenNumber(Self.withoutPreliminary(trimmed)) {
            self = .number(number)
        } else {
            self =
                Self.parts(trimmed) ?? Self.withPrevious(trimmed) ?? Self.bracketed(trimmed)
                ?? .text(String(trimmed))
        }
    }

    /// The number, or the total of the parts; `nil` if the cell does not state one.
    package var number: WrittenNumber? {
        switch self {
        case .number(let number), .withPrevious(let number, _): number
        case .parts(_, let total): total
        case .notStated, .bracketed, .text: nil
        }
    }

    /// The number in an amount of money, where brackets stand for a minus; `nil` if the cell does not state one.
    var amount: DecimalNumber? {
        if case .bracketed(let number) = self {
            return DecimalNumber(significand: -number.value.significand, decimals: number.value.decimals)
        }
        return number?.value
    }

    /// Whether it is text that is no figure.
    package var isText: Bool {
        switch self {
        case .text: true
        case .notStated, .number, .parts, .withPrevious, .bracketed: false
        }
    }

    /// The cell without the mark of a figure that is not final, such as `86,4 (prel.)`.
    private static func withoutPreliminary(_ text: some StringProtocol) -> some StringProtocol {
        let mark = ["(prel.)", "(prel)", "(p)", "prel.", "prel"].first { text.hasSuffix($0) }
        return text.dropLast(mark?.count ?? 0).trimmed
    }

    private static func isNotStated(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.count <= 3
            && text.unicodeScalars.allSatisfy { "-–—−…".unicodeScalars.contains($0) } || text == ".."
    }

    private static func parts(_ text: some StringProtocol) -> CellFigures? {
        let operands = text.split(separator: "/", omittingEmptySubsequences: false)
        guard operands.count > 1, operands.count <= 6 else { return nil }
        let rest = operands.dropFirst().compactMap { WrittenNumber($0) }
        guard rest.count == operands.count - 1 else { return nil }

        // The space before the first part may be one of thousands, or the one between the total and the parts.
        let first = operands[0].trimmed
        var readings: [(total: WrittenNumber, parts: [WrittenNumber])] = []
        for index in first.indices where first[index].isWhitespace {
            if let total = WrittenNumber(first[..<index]), let part = WrittenNumber(first[index...]) {
                readings.append((total, [part] + rest))
            }
        }
        if let exact = readings.first(where: { isSum($0.total, of: $0.parts) }) {
            return .parts(exact.parts, total: exact.total)
        }
        guard let whole = WrittenNumber(first) else {
            guard readings.count == 1 else { return nil }
            return .parts(readings[0].parts, total: readings[0].total)
        }
        // A total that could be one but is not the sum: it cannot be told which is meant.
        let couldBeTotal = readings.contains { reading in
            reading.parts.allSatisfy { $0.value.significand <= reading.total.value.significand }
        }
        return couldBeTotal ? nil : .parts([whole] + rest, total: nil)
    }

    private static func isSum(_ total: WrittenNumber, of parts: [WrittenNumber]) -> Bool {
        let decimals = max(total.value.decimals, parts.map(\.value.decimals).max() ?? 0)
        return parts.reduce(Int128(0)) { $0 + $1.value.units(of: decimals) } == total.value.units(of: decimals)
    }

    private static func withPrevious(_ text: some StringProtocol) -> CellFigures? {
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
            var number = WrittenNumber(text[..<open]),
            let previous = WrittenNumber(text[text.index(after: open)..<close])
        else { return nil }
        let rest = text[text.index(after: close)...].trimmed
        if !rest.isEmpty {
            let bytes = NumberText(rest).bytes
            guard let (unit, end) = NumberUnit.match(bytes, at: 0), end == bytes.count, number.unit == nil else {
                return nil
            }
            number.unit = unit
        }
        return .withPrevious(number, previous: previous)
    }

    /// A number in brackets without a sign of its own; a year such as `(2024)` is none.
    private static func bracketed(_ text: some StringProtocol) -> CellFigures? {
        guard text.first == "(", text.last == ")" else { return nil }
        let inside = text.dropFirst().dropLast().trimmed
        guard let first = inside.first, first.isNumber, !HeaderRow.isYear(String(inside)),
            let number = WrittenNumber(inside), !number.isApproximate
        else { return nil }
        return .bracketed(number)
    }
}
