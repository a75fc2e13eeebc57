/// Compares the value of all with those of women and men.
///
/// Counts add up; a share or a mean of all lies between those of the two. Names do not always tell the one from the other, as
/// in "visitors each evening", so what fits either way is right.
enum GenderRule {
    /// The values of all that do not fit.
    static func find(in indicators: [StatedIndicator]) -> [Finding] {
        var known: [Key: StatedIndicator] = [:]
        for indicator in indicators {
            guard let gender = indicator.gender else { continue }
            let key = Key(indicator, gender)
            if known[key] == nil { known[key] = indicator }
        }
        return indicators.filter { $0.gender == .all }.flatMap { all -> [Finding] in
            guard let women = known[Key(all, .female)], let men = known[Key(all, .male)] else { return [] }
            return all.stated.compactMap { year, total in
                guard let first = number(women, year), let second = number(men, year) else { return nil }
                let isSum = Rounding.addsToZero([(first, true), (second, true), (total, false)], isExact: isCount(all))
                let fits = isSum || Rounding.isBetween(total, first, second)
                return fits
                    ? nil
                    : all.finding(
                        .totalOutsideParts,
                        [.init(.year, number: DecimalNumber(significand: year)), .init(.printed, number: total)])
            }
        }
    }

    /// Whose values are compared: one name and part, of one gender.
    private struct Key: Hashable {
        let title: String
        let part: String?
        let gender: Gender

        init(_ indicator: StatedIndicator, _ gender: Gender) {
            title = Wording.key(indicator.title)
            part = indicator.part.map(Wording.key)
            self.gender = gender
        }
    }

    private static func number(_ indicator: StatedIndicator, _ year: Int) -> DecimalNumber? {
        indicator.stated.first { $0.year == year }?.number
    }

    /// Whether its values are numbers of persons or things for certain: no means, and none for each of something.
    private static func isCount(_ indicator: StatedIndicator) -> Bool {
        let words = Set(CommentWords.words(indicator.title))
        guard words.isDisjoint(with: rates) else { return false }
        return indicator.unit.map(Wording.key) == "antal" || Wording.key(indicator.title).hasPrefix("antal ")
    }

    private static let rates: Set<String> = [
        "per", "medel", "medeltal", "medelvärde", "snitt", "genomsnitt", "genomsnittlig", "genomsnittligt", "andel",
    ]
}
