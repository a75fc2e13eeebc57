/// Compares the value of all with those of women and men.
///
/// Counts add up. A share or a mean of all lies between those of the two.
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
                let fits =
                    isCount(all)
                    ? Rounding.addsToZero([(first, true), (second, true), (total, false)], isExact: true)
                    : !(total.isLess(than: first) && total.isLess(than: second))
                        && !(first.isLess(than: total) && second.isLess(than: total))
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

    private static func isCount(_ indicator: StatedIndicator) -> Bool {
        indicator.unit.map(Wording.key) == "antal" || Wording.key(indicator.title).hasPrefix("antal ")
    }
}
