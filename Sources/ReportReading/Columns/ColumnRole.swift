/// What a column of a table holds, by the words of its header.
package enum ColumnRole: String, Sendable, Hashable, CaseIterable {
    /// What the row is about: the name of an indicator, an assignment, an account.
    case title
    case gender, unit
    /// The value of the year or period that is the header.
    case value
    case target, assessment, trend, followUp
    case start, end, status, comment, responsible
    /// The first and the last day in one cell.
    case span
    case outcome, budget, deviation, forecast, commitment, previousYear
    /// The budget of the whole year, beside that of the period.
    case yearBudget
    /// The forecast's deviation from the year's budget.
    case forecastDeviation
    /// Where a value comes from.
    case source
    /// The mean of all municipalities, which is no outcome of this one.
    case nationalMean
    case income, cost, net
    case count, share, total, change
    /// Words that are not known; they are kept.
    case other

    /// What the cells of such a column are.
    var content: ColumnContent {
        switch self {
        case .value, .outcome, .budget, .deviation, .forecast, .commitment, .previousYear, .yearBudget,
            .forecastDeviation, .nationalMean, .income, .cost, .net, .count, .share, .total, .change:
            .figures
        case .start, .end: .dates
        case .gender: .populations
        case .unit, .assessment, .trend, .followUp, .status, .comment, .responsible: .words
        case .target: .targets
        // The number of a note is a source too.
        case .title, .other, .span, .source: .anything
        }
    }
}

/// What the cells of a column are.
enum ColumnContent: Sendable, Hashable {
    case figures, dates, words, anything
    /// Figures, or words such as "minst 59".
    case targets
    /// Words for women, men or all.
    case populations

    /// Whether a cell with this text may stand in such a column.
    func admits(_ text: String) -> Bool {
        switch self {
        case .anything, .targets: return true
        case .populations:
            return text.isEmpty || text == "-"
                || (text.utf8.count <= 40
                    && text.lowercased().split(whereSeparator: { " /,".contains($0) }).allSatisfy {
                        HeaderVocabulary.parts[String($0)] != nil || ["kön", "könen", "och"].contains($0)
                    })
        case .figures: return !CellFigures(text).isText
        case .words:
            switch CellFigures(text) {
            case .number(let number): return number.unit != nil && !number.written.utf8.allSatisfy { $0 < 0x40 }
            case .parts, .withPrevious: return false
            case .notStated, .bracketed, .text: return true
            }
        case .dates: return text.isEmpty || DateText.isDateLike(text) || text.utf8.count <= 30
        }
    }
}

/// What the rows of a table are, by the header of its titles.
package enum TitleKind: String, Sendable, Hashable, CaseIterable {
    case indicator, goal, assignment, activity
    case account, costCentre, operatingArea, investment, quantity
    /// A unit, a committee, or a service.
    case unit
}

/// A part of a population, in the header of a column or in a cell.
package enum PopulationPart: String, Sendable, Hashable, CaseIterable {
    case female, male, all
}

/// A part of an amount, in the second line of a header.
package enum AmountPart: String, Sendable, Hashable, CaseIterable {
    case income, cost, net
}

/// A period in the words of a header; the year is apart from it.
package enum HeaderPeriod: Sendable, Hashable {
    /// From the first to the last of two months, 1 to 12.
    case months(Int, Int)
    /// A third of a year, 1 to 3.
    case third(Int)
    /// A quarter of a year, 1 to 4.
    case quarter(Int)
    /// Half a year, or a part of it that has a number.
    case halfYear(Int?)
    case wholeYear
    /// A number that a municipality gives its forecasts, often that of a month.
    case ordinal(Int)
}
