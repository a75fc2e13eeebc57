import Oversight
import ReportReading

/// Whether a document says with "Ökad" and "Minskad" where values went, not whether that is good.
///
/// Both are usual. Most reports mean goodness, since arrows do; only an indicator of which less is better tells. A document
/// that means directions is not read by the usual meaning, and a person is asked.
struct DirectionalTrends {
    private let isDirectional: Bool

    private static let rising = Wording.key("Ökad")
    private static let falling = Wording.key("Minskad")

    /// Judges by the indicators of a document.
    init(_ indicators: [ReadIndicator]) {
        var direction = 0
        var goodness = 0
        for row in indicators {
            guard row.target?.polarity == .lowerIsBetter, let label = row.trendLabel,
                let saysRising = Self.saysRising(label)
            else { continue }
            let numbers = row.values.compactMap(\.number).suffix(2)
            guard numbers.count == 2, let before = numbers.first, let last = numbers.last,
                !before.hasSameValue(as: last)
            else { continue }
            if before.isLess(than: last) == saysRising { direction += 1 } else { goodness += 1 }
        }
        isDirectional = direction > 0 && goodness == 0
    }

    /// Whether a word says where values went.
    func isDirection(_ label: String) -> Bool { isDirectional && Self.saysRising(label) != nil }

    private static func saysRising(_ label: String) -> Bool? {
        switch Wording.key(label) {
        case rising: true
        case falling: false
        default: nil
        }
    }
}
