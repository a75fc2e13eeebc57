package import Oversight

/// The events of an invented municipality with a half-year report and an annual report of 2031, which has something in
/// every part that such reports have.
package struct MadeReport {
    /// The half-year report, as of 31 August.
    package static let halfYear: Identifier<Report> = "lillkoping-half-year-2031"
    /// The annual report, as of 31 December.
    package static let annual: Identifier<Report> = "lillkoping-annual-2031"
    /// The indicator of which the annual report revises a value.
    package static let walks: Identifier<Indicator> = "i-walks"

    private let say: (String) -> String
    private let municipality: Identifier<Municipality> = "lillkoping"
    private let committee: Identifier<Body> = "lillkoping-omsorg"

    /// A made report.
    ///
    /// - Parameter say: What stands in place of each text that a person could have written.
    package init(saying say: @escaping (String) -> String = { $0 }) { self.say = say }

    /// The events of the half-year report.
    package var halfYear: [(stream: OversightStream, event: OversightEvent)] {
        establishing + goals + report(Self.halfYear, .halfYear, on: "2031-08-31", decided: "2031-09-22")
            + assignments + indicators + statements + providers
    }

    /// The events of the annual report that follow.
    package var annual: [(stream: OversightStream, event: OversightEvent)] {
        let day: CalendarDate = "2031-12-31"
        let links = [("i-walks", "g-walks"), ("i-falls", "g-walks")].map { indicator, goal in
            indicated(indicator, .linkedToGoal(.init(on: day, goal: Identifier(rawValue: goal), report: Self.annual)))
        }
        return report(Self.annual, .annual, on: day, decided: nil) + links + [
            measured("i-walks", 2030, "43", on: day, in: Self.annual),
            measured("i-walks", 2031, "47", on: day, in: Self.annual),
            assigned(
                "a-map",
                .statusReported(.init(on: day, status: .done, label: say("Klart"), report: Self.annual))),
        ]
    }

    private var establishing: [(stream: OversightStream, event: OversightEvent)] {
        let day: CalendarDate = "2031-01-01"
        let scale = GradeScale(steps: [
            .init(key: "largely_met", label: say("I hög grad uppfyllt")),
            .init(key: "partly_met", label: say("Delvis uppfyllt")),
        ])
        return [
            (.init(.municipality, "lillkoping"), .municipality(.registered(.init(on: day, name: say("Lillköping"))))),
            (.init(.municipality, "lillkoping"), .municipality(.gradeScaleAdopted(.init(on: day, scale: scale)))),
            (
                .init(.body, committee.rawValue),
                .body(
                    .established(
                        .init(on: day, municipality: municipality, name: say("Omsorgsnämnden"), kind: .committee)))
            ),
        ]
    }

    private var goals: [(stream: OversightStream, event: OversightEvent)] {
        func adopted(_ id: String, _ level: GoalLevel, _ title: String, parent: Identifier<Goal>? = nil) -> (
            stream: OversightStream, event: OversightEvent
        ) {
            let goal = GoalAdopted(
                on: "2031-08-31", municipality: municipality, level: level, title: say(title),
                area: say("Ett gott åldrande"), parent: parent, year: 2031)
            return (.init(.goal, id), .goal(.adopted(goal)))
        }
        let contribution = ContributionDescribed(
            on: "2031-08-31", theme: say("Rörelse"), contributesBy: [say("Promenadgrupper i byarna"), say("Gymkort")],
            expectedEffects: [say("Färre fallskador")], followUp: [say("Fyra av sex byar är igång.")])
        return [
            adopted("g-active", .council, "Äldre ska kunna leva aktivt"),
            adopted("g-walks", .committee, "Fler äldre ska röra på sig", parent: "g-active"),
            (.init(.goal, "g-walks"), .contribution(.described(contribution))),
        ]
    }

    private func report(
        _ id: Identifier<Report>, _ kind: ReportKind, on day: CalendarDate, decided: CalendarDate?
    ) -> [(stream: OversightStream, event: OversightEvent)] {
        let sections = [
            ReportSection(number: "", goal: "g-active", activities: []),
            ReportSection(number: "", goal: "g-walks", activities: []),
        ]
        var events: [ReportEvent] = [
            .requested(
                .init(
                    on: day, municipality: municipality, kind: kind, title: say("Rapport \(kind.swedish.lowercased())"),
                    committee: committee)),
            .drafted(.init(on: day, sections: sections)),
            .goalGraded(.init(on: day, goal: "g-active", grade: "largely_met", basis: .document)),
            .goalGraded(.init(on: day, goal: "g-walks", grade: "partly_met", basis: .document)),
        ]
        if let decided {
            let figure = ReportFigure(
                line: 88, written: say("-1,5 mnkr"), number: "-1.5", unit: say("mnkr"), refersTo: say("hemtjänsten"))
            events += [
                .figuresStated(.init(on: day, figures: [figure])),
                .decisionStated(
                    .init(on: day, date: decided, paragraph: say("113"), written: say("§ 113"), body: committee)),
                .findingsNoted(.init(on: day, findings: findings)),
            ]
        }
        return events.map { (.init(.report, id.rawValue), .report($0)) }
    }

    private var findings: [Finding] {
        [
            Finding(
                code: .promisedResultMissing, line: 61,
                figures: [.init(.title, text: say("Fallskador")), .init(.written, text: say("Resultat i höst"))]),
            Finding(
                code: .textTableDisagree, line: 88,
                figures: [
                    .init(.title, text: say("hemtjänsten")), .init(.written, text: say("-1,5 mnkr")),
                    .init(.other, number: "-1200"),
                ]),
            Finding(code: .periodMismatch, line: 90, figures: [.init(.written, text: say("augusti 2030"))]),
        ]
    }

    private var assignments: [(stream: OversightStream, event: OversightEvent)] {
        let day: CalendarDate = "2031-08-31"
        let contribution = ContributionDescribed(
            on: day, contributesBy: [say("Kartor på servicehusen")], expectedEffects: [], followUp: [])
        return [
            assigned(
                "a-map",
                .given(
                    .init(
                        on: day, municipality: municipality, title: say("Rita en karta över gångvägar"), kind: .project,
                        start: "2031-02-01", end: "2031-12-31", goal: "g-walks"))),
            assigned(
                "a-map",
                .statusReported(
                    .init(
                        on: day, status: .inProgress, label: say("Pågår"), comment: say("Kartan trycks i höst."),
                        report: Self.halfYear))),
            (.init(.assignment, "a-map"), .contribution(.described(contribution))),
            assigned(
                "a-benches",
                .given(
                    .init(
                        on: day, municipality: municipality, title: say("Ställ ut fler bänkar"), kind: .fromCommittee,
                        end: "2031-06-30", area: say("Ett gott åldrande")))),
            assigned(
                "a-benches",
                .statusReported(
                    .init(on: day, status: .notStarted, label: say("Ej påbörjat"), report: Self.halfYear))),
        ]
    }

    private var indicators: [(stream: OversightStream, event: OversightEvent)] {
        let day: CalendarDate = "2031-08-31"
        func defined(_ id: String, _ title: String, unit: String?, gender: Gender? = nil) -> (
            stream: OversightStream, event: OversightEvent
        ) {
            indicated(
                id,
                .defined(
                    .init(
                        on: day, municipality: municipality, title: say(title), unit: unit.map(say), gender: gender,
                        followUp: [.halfYear, .annual])))
        }
        func linked(_ id: String, goal: Identifier<Goal>?, area: String? = nil, set: String? = nil) -> (
            stream: OversightStream, event: OversightEvent
        ) {
            indicated(
                id,
                .linkedToGoal(
                    .init(on: day, goal: goal, area: area.map(say), set: set.map(say), report: Self.halfYear)))
        }
        return [
            defined("i-walks", "Deltagare i promenadgrupper", unit: "antal", gender: .all),
            linked("i-walks", goal: "g-walks", set: "Rörelse"),
            measured("i-walks", 2028, "1 204", on: day), measured("i-walks", 2029, "38,5", on: day),
            measured("i-walks", 2030, "41", on: day),
            indicated("i-walks", .targetSet(.init(on: day, year: 2031, number: "50", written: say("50")))),
            indicated("i-walks", .polaritySet(.init(on: day, polarity: .higherIsBetter, basis: .person))),
            indicated(
                "i-walks",
                .assessed(
                    .init(
                        on: day, year: 2031, assessment: "near", assessmentLabel: say("Nära värde"), trend: .improving,
                        trendLabel: say("Ökad"), report: Self.halfYear))),
            defined("i-falls", "Fallskador", unit: nil),
            linked("i-falls", goal: "g-walks", set: "Rörelse"), measured("i-falls", 2030, "10.3%", on: day),
            defined("i-trust", "Förtroende", unit: "%"), linked("i-trust", goal: nil, area: "En trygg kommun"),
            measured("i-trust", 2030, "68", on: day),
        ]
    }

    private var statements: [(stream: OversightStream, event: OversightEvent)] {
        let columns = [
            StatementColumn(key: "budget", label: say("Budget")), StatementColumn(key: "outcome", label: say("Utfall")),
            StatementColumn(
                key: "deviation", label: say("Avvikelse mot budget"),
                formula: .init(minuend: "outcome", subtrahend: "budget")),
        ]
        func row(
            _ label: String, _ cells: [String], group: String? = nil, isSum: Bool = false, line: Int
        ) -> StatementRow {
            StatementRow(
                label: say(label), group: group.map(say), isSum: isSum, line: line,
                cells: zip(columns, cells).map { column, written in
                    StatementCell(
                        column: column.key, number: DecimalNumber(rawValue: written.filter { $0 != " " }),
                        written: DecimalNumber(rawValue: written.filter { $0 != " " }) == nil ? written : say(written))
                })
        }
        let statement = StatementReported(
            on: "2031-08-31", report: Self.halfYear, kind: .incomeByCostCentre, title: say("Resultat per ansvar"),
            unit: say("tkr"), start: "2031-01-01", end: "2031-08-31", signs: .costsNegative, columns: columns,
            rows: [
                row("Norr", ["-31 400", "-32 600", "-1 200"], group: "Hemtjänst", line: 101),
                row("Söder", ["-10500", "-10500", "0"], group: "Hemtjänst", line: 102),
                row("Gemensamt", ["-650", "-", ""], line: 103),
                row("Summa", ["-42 850", "-43 500", "-650"], isSum: true, line: 104),
            ])
        return [(.init(.statement, "s-costs"), .statement(.reported(statement)))]
    }

    private var providers: [(stream: OversightStream, event: OversightEvent)] {
        let stream = OversightStream(.provider, "lillkoping-2031")
        return [
            (
                stream,
                .provider(
                    .sampleDrawn(
                        .init(
                            on: "2031-08-31", municipality: municipality, year: 2031, report: Self.halfYear,
                            suppliersUsed: 7, drawn: [say("Omsorg i Byn AB")], method: say("lottning"))))
            ),
            (
                stream,
                .provider(
                    .followedUp(
                        .init(
                            on: "2031-08-31", supplier: say("Omsorg i Byn AB"),
                            answers: [
                                .init(
                                    topic: say("Kostnader"), question: say("Stämmer fakturorna?"), answer: say("Ja."))
                            ], report: Self.halfYear)))
            ),
        ]
    }

    private func assigned(_ id: String, _ event: AssignmentEvent) -> (stream: OversightStream, event: OversightEvent) {
        (.init(.assignment, id), .assignment(event))
    }

    private func indicated(_ id: String, _ event: IndicatorEvent) -> (stream: OversightStream, event: OversightEvent) {
        (.init(.indicator, id), .indicator(event))
    }

    private func measured(
        _ id: String, _ year: Int, _ written: String, on day: CalendarDate, in report: Identifier<Report> = halfYear
    ) -> (stream: OversightStream, event: OversightEvent) {
        let plain = written.filter { $0 != " " && $0 != "%" }.replacing(",", with: ".")
        let number: DecimalNumber = DecimalNumber(rawValue: plain) ?? "0"
        return indicated(
            id,
            .measured(
                .init(on: day, year: year, number: number, written: say(written), parts: [], report: report)))
    }
}
