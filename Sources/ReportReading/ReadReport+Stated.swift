package import Oversight

// What was read, as input of the rules for findings.
extension ReadReport {
    /// The rows as input to the rules for contradictions.
    package var statedActivities: [StatedActivity] {
        rows.map { row in
            StatedActivity(
                title: row.title, goals: [row.goalNumber], start: row.start,
                latestStart: row.writtenStart.flatMap {
                    DateExpression($0)?.last ?? VagueDate($0, year: goalYear)?.last
                },
                end: row.end, status: row.status, comment: row.comment, line: row.line)
        }
    }

    /// The assignments, with the status that their words mean.
    ///
    /// - Parameter words: The municipality's words.
    package func statedAssignments(_ words: DocumentWords) -> [StatedAssignment] {
        assignments.map { assignment in
            StatedAssignment(
                title: assignment.title, start: assignment.start, end: assignment.end,
                status: words.assignments?.status(of: assignment.statusLabel), comment: assignment.comment,
                line: assignment.line)
        }
    }

    /// The rows of indicators, with what their words mean.
    ///
    /// - Parameter words: The municipality's words.
    package func statedIndicators(_ words: DocumentWords) -> [StatedIndicator] {
        let followed = Set(indicators.filter { WrittenDate.stated($0.followUpLabel ?? "") != "" }.map(\.title))
        return indicators.map { row in
            StatedIndicator(
                title: row.title, gender: row.gender, part: row.part, unit: row.unit,
                values: row.values.map {
                    .init(year: $0.year, number: $0.number, hasOnlyParts: $0.number == nil && !$0.parts.isEmpty)
                },
                targetYear: row.target?.year ?? row.targetYear, target: row.target?.number,
                writtenTarget: row.target?.written,
                standing: words.standing(of: row.assessmentLabel), assessmentLabel: row.assessmentLabel,
                trend: words.trend(of: row.trendLabel), trendLabel: row.trendLabel,
                followUp: followUp(of: row, followed: followed),
                polarity: row.target?.polarity ?? words.polarities[Wording.key(row.title)], promise: row.promise,
                line: row.line)
        }
    }

    /// How often a row is followed up; `nil` if nothing is missing where its words do not say it.
    ///
    /// Words that are not known say something too, and the rows of women and men go with that of all.
    private func followUp(of row: ReadIndicator, followed: Set<String>) -> [FollowUpPeriod]? {
        guard let label = row.followUpLabel else { return nil }
        if !row.followUp.isEmpty { return row.followUp }
        let isStated = !WrittenDate.stated(label).isEmpty || row.gender != nil && followed.contains(row.title)
        return isStated ? nil : []
    }

    /// The total deviation of the first statement of income and costs, as forecast if it is; `nil` if none has a total.
    var statedResult: GradeFiguresRule.Result? {
        for statement in statements {
            switch statement.kind {
            case .incomeByAccount, .incomeByCostCentre, .operatingByArea: break
            case .quantities, .investments, .headcount, .employmentDegree, .other: continue
            }
            let columns = ["forecast_deviation", "deviation"].compactMap { key in
                statement.columns.first { $0.key == key }
            }
            guard let row = statement.rows.last(where: \.isSum) ?? wholeRow(of: statement),
                let column = columns.first(where: { row.number(in: $0.key) != nil }),
                let number = row.number(in: column.key),
                // A deviation of the budget less the outcome is above zero if there is a deficit in some of them.
                column.formula?.minuend.contains("budget") != true
            else { continue }
            return GradeFiguresRule.Result(
                deviation: number, label: "\(row.label), \(column.label)", line: row.line ?? 0)
        }
        return nil
    }

    /// The net of the group that is called as the committee: the total of the others.
    private func wholeRow(of statement: StatedStatement) -> StatementRow? {
        guard let committee else { return nil }
        return statement.rows.first { row in
            Wording.key(row.label).hasPrefix("netto") && row.group.map(Wording.key) == Wording.key(committee)
        }
    }

    /// The goals, with the place of their grades on the scale and the number of their indicators.
    ///
    /// - Parameter words: The municipality's words.
    package func statedGoals(_ words: DocumentWords) -> [StatedGoal] {
        let titles = Dictionary(goals.map { ($0.line, $0.title) }, uniquingKeysWith: { first, _ in first })
        let labels = Dictionary(grades.map { ($0.goalLine, $0.label) }, uniquingKeysWith: { first, _ in first })
        let counts = indicators.reduce(into: [Int: Int]()) { counts, row in
            if let goal = row.goalLine { counts[goal, default: 0] += 1 }
        }
        return goals.map { goal in
            StatedGoal(
                title: goal.title, parent: goal.parentLine.flatMap { titles[$0] },
                rank: labels[goal.line].flatMap(words.rank(ofGrade:)), indicators: counts[goal.line] ?? 0,
                line: goal.line)
        }
    }
}
