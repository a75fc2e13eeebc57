import Oversight
import Presentation

/// A small line through the values of an indicator, with its target; its numbers stand beside it as text.
struct TrendLine {
    /// The fewest values that make a development.
    static let leastValues = 3
    static let width = 112
    static let height = 28
    private static let margin = 3

    /// A point in tenths of a unit of the drawing.
    struct Point: Equatable {
        let x: Int
        let y: Int
    }

    /// The id of its title; unique on the page.
    let anchor: String
    /// What it shows.
    let title: String
    /// Its numbers.
    let description: String
    let points: [Point]
    /// The height at which the target is, if there is one.
    let target: Int?

    /// The line through values, or `nil` if there are too few.
    ///
    /// - Parameters:
    ///   - values: The values, the earliest year first, each with its text.
    ///   - target: What is to be reached.
    ///   - anchor: The id of its title.
    ///   - words: The words of the page.
    init?(
        _ values: [(year: Int, number: DecimalNumber, text: String)], target: DecimalNumber?, anchor: String,
        _ words: Phrases
    ) {
        guard values.count >= Self.leastValues, let first = values.first?.year, let last = values.last?.year,
            first < last
        else { return nil }
        self.anchor = anchor
        title = "\(words[.development]) \(first)\u{2013}\(last)"
        description = values.map { "\($0.year): \($0.text)" }.joined(separator: ", ")
        let numbers = values.map { Self.double($0.number) }
        let all = numbers + (target.map { [Self.double($0)] } ?? [])
        let (low, high) = (all.min() ?? 0, all.max() ?? 0)
        func height(_ number: Double) -> Int {
            // A line that does not move is in the middle.
            let share = high > low ? (number - low) / (high - low) : 0.5
            return Self.tenths(Double(Self.height - Self.margin) - share * Double(Self.height - 2 * Self.margin))
        }
        points = zip(values, numbers).map { value, number in
            let share = Double(value.year - first) / Double(last - first)
            return Point(
                x: Self.tenths(Double(Self.margin) + share * Double(Self.width - 2 * Self.margin)), y: height(number))
        }
        self.target = target.map { height(Self.double($0)) }
    }

    private static func tenths(_ length: Double) -> Int { Int((length * 10).rounded()) }

    private static func double(_ number: DecimalNumber) -> Double {
        (0..<number.decimals).reduce(Double(number.significand)) { value, _ in value / 10 }
    }

    /// A length in tenths as attributes have it, such as `12.5`.
    static func text(_ tenths: Int) -> String {
        tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
}
