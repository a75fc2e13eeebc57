import JSONValues
import Oversight
import TestSupport

/// What a replayed state holds, in a form short enough to be read beside the stream that made it.
enum StateProjection {
    /// The state with every kind of thing that has any.
    static func of(_ state: OversightState) -> JSON {
        let kinds = StreamKind.allCases.map { kind($0, of: state) }
        var whole = Dictionary(uniqueKeysWithValues: kinds.filter { !$1.isEmpty }.map { ($0, JSON.object($1)) })
        if !state.emptiedStreams.isEmpty {
            whole["emptied"] = .array(
                state.emptiedStreams.map { "\($0.key.name): \($0.value)" }.sorted().map { .string($0) })
        }
        return .object(whole)
    }

    private static func kind(_ kind: StreamKind, of state: OversightState) -> (String, [String: JSON]) {
        switch kind {
        case .municipality: ("municipalities", each(state.municipalities) { municipality($0) })
        case .unit: ("units", each(state.units) { unit($0) })
        case .body: ("bodies", each(state.bodies) { body($0) })
        case .meeting: ("meetings", each(state.meetings) { meeting($0) })
        case .goal: ("goals", each(state.goals) { goal($0) })
        case .activity: ("activities", each(state.activities) { activity($0) })
        case .report: ("reports", each(state.reports) { report($0) })
        case .matter: ("cases", each(state.cases) { matter($0) })
        case .person: ("persons", each(state.persons) { person($0) })
        case .reminder: ("reminded", each(state.reminded) { reminded($0) })
        case .assignment: ("assignments", each(state.assignments) { assignment($0) })
        case .indicator: ("indicators", each(state.indicators) { indicator($0) })
        case .statement: ("statements", each(state.statements) { statement($0) })
        case .provider: ("followUps", each(state.providerFollowUps) { followUp($0) })
        case .document: ("documents", each(state.documents) { document($0) })
        }
    }

    private static func each<Element: Entity>(
        _ table: EntityTable<Element>, _ project: (Element) -> JSON
    ) -> [String: JSON] {
        Dictionary(
            uniqueKeysWithValues: table.entities.filter { table[$0.id] != nil }.map { ($0.id.rawValue, project($0)) })
    }

    private static func municipality(_ municipality: Municipality) -> JSON {
        func history<Value>(_ history: History<Value>, _ words: (Value) -> String) -> [String] {
            history.values.map { "\($0.on): \(words($0.value))" }
        }
        let lists = [
            "assessments": history(municipality.assessmentScales) { scale in
                scale.steps.map { "\($0.rank) \($0.key.rawValue) (\($0.label))" }.joined(separator: ", ")
                    + "; none \(scale.none.joined(separator: ", "))"
            },
            "trends": history(municipality.trendWords) { words in
                [words.improving, words.unchanged, words.worsening, words.incomparable, words.none]
                    .map { $0.joined(separator: ", ") }.joined(separator: " / ")
            },
            "assignments": history(municipality.assignmentWords) { words in
                words.words.map { "\($0.status.rawValue) (\($0.label))" }.joined(separator: ", ")
            },
            "activities": history(municipality.activityWords) { words in
                words.words.map { "\($0.status.rawValue) (\($0.label))" }.joined(separator: ", ")
            },
        ]
        return object(
            [
                "name": municipality.name,
                "grades": municipality.scale?.value.steps.map(\.key.rawValue).joined(separator: " > "),
                "rule": municipality.scale?.value.rule.map {
                    [$0.noneStarted, $0.inProgress, $0.oneCompleted, $0.targetReached].map(\.rawValue).joined(
                        separator: " < ")
                },
            ], lists.merging(["closedYears": municipality.closedYears.map { "\($0.year) on \($0.on)" }]) { $1 })
    }

    private static func unit(_ unit: OrganisationUnit) -> JSON {
        object(
            ["name": unit.name, "parent": unit.parent?.value?.rawValue, "closedOn": unit.closedOn?.description],
            ["earlierNames": unit.earlierNames])
    }

    private static func body(_ body: Body) -> JSON {
        let mandates = body.mandates.map {
            "\($0.office.rawValue) \($0.person) from \($0.from) until \($0.until?.description ?? "further notice")"
        }
        return object(
            ["name": body.name, "kind": body.kind.rawValue],
            ["mandates": mandates, "earlierNames": body.names.earlier])
    }

    private static func meeting(_ meeting: Meeting) -> JSON {
        object(
            [
                "body": meeting.body.rawValue, "date": meeting.date?.description,
                "adjustedOn": meeting.adjustedOn?.description, "postedOn": meeting.postedOn?.description,
                "cancelledOn": meeting.cancelledOn?.description, "reason": meeting.reason, "place": meeting.place,
                "begins": meeting.begins, "ends": meeting.ends, "takenDownOn": meeting.takenDownOn?.description,
            ],
            [
                "agenda": meeting.agenda.map { matter in
                    "\(matter.number). \(matter.title ?? matter.report?.rawValue ?? "")"
                        + matter.proposal.map { " att \($0)" }.joined()
                        + (matter.withdrawnOn.map { " withdrawn \($0)" } ?? "")
                },
                "attendance": meeting.attendance.map { entry in
                    "\(entry.person) \(entry.part.rawValue) for \(entry.insteadOf?.rawValue ?? "") "
                        + "\(entry.from ?? "")–\(entry.until ?? "")"
                },
                "adjusters": meeting.adjusters.map(\.rawValue),
                "items": meeting.items.map { item in
                    "\(item.paragraph) \(item.title ?? "") \(item.outcome?.rawValue ?? ""): "
                        + (item.wording + item.reservations.map(\.rawValue) + item.dispatch).joined(separator: ", ")
                        + (item.votes.map { " \($0.yes)–\($0.no)" } ?? "")
                },
                "signatures": meeting.signatures.map { "\($0.person) \($0.paragraph ?? "") \($0.on)" },
                "postings": meeting.postings.map { "\($0.paragraph ?? "") \($0.on)" },
                "dispatches": meeting.dispatches.map { "\($0.paragraph) to \($0.recipient) \($0.on)" },
                "appeals": meeting.appeals.map { "\($0.paragraph) \($0.courtCase ?? "") \($0.on)" },
                "recusals": meeting.recusals.map { "\($0.person) in \($0.report)" },
                "earlierDates": meeting.earlierDates.map(\.description),
            ])
    }

    private static func document(_ document: IssuedDocument) -> JSON {
        let issued = document.issued
        return object(
            [
                "kind": issued?.kind.rawValue, "meeting": issued?.meeting.rawValue, "paragraph": issued?.paragraph,
                "on": issued?.on.description, "position": "\(issued?.position ?? 0)",
            ],
            [
                "renderings": (issued?.renderings ?? []).map {
                    "\($0.mediaType) \($0.language) \($0.length) \($0.digest)"
                }
            ])
    }

    private static func goal(_ goal: Goal) -> JSON {
        let line = [goal.level.rawValue, "\(goal.year)", goal.title, goal.area, goal.parent.map { "below \($0)" }]
        return .string((line.compactMap { $0 } + goal.contributions.map(contribution)).joined(separator: ", "))
    }

    private static func contribution(_ contribution: Contribution) -> String {
        let lists = [contribution.contributesBy, contribution.expectedEffects, contribution.followUp]
        let words = lists.map { $0.joined(separator: " + ") }.joined(separator: " / ")
        return "contribution \(contribution.theme ?? "without theme") on \(contribution.on): \(words)"
    }

    private static func activity(_ activity: Activity) -> JSON {
        let goals = activity.goals.map { ($0.rawValue, JSON.string(standing(activity, under: $0))) }
        guard
            case .object(var fields) = object(
                [
                    "title": activity.title, "rationale": activity.rationale?.value,
                    "stands": standing(activity, under: nil),
                ], ["units": activity.units?.value ?? []])
        else { return .null }
        fields["goals"] = .object(Dictionary(uniqueKeysWithValues: goals))
        return .object(fields)
    }

    private static func standing(_ activity: Activity, under goal: Identifier<Goal>?) -> String {
        let schedule = activity.schedule(under: goal)
        let standing = activity.standing(under: goal)
        let days = "\(day(schedule.start))–\(day(schedule.end))"
        guard let standing else { return "\(days): nothing reported" }
        let comment = standing.value.comment.map { ", \"\($0)\"" } ?? ""
        return "\(days): \(standing.value.status.rawValue) on \(standing.on)\(comment)"
    }

    private static func day(_ planned: PlannedDay?) -> String {
        let day = planned?.day?.description ?? "?"
        return planned?.written.map { "\(day) (\"\($0)\")" } ?? day
    }

    private static func corrected(_ correction: Report.Decision.Correction) -> String {
        let changes = correction.changes.map { "\($0.field.rawValue) was \($0.was ?? "nothing")" }
        return (["corrected on \(correction.on): \(correction.reason)"] + changes).joined(separator: ", ")
    }

    private static func report(_ report: Report) -> JSON {
        let decisions = report.decisions.map { decision in
            let parts = [
                "\(decision.outcome.rawValue) \(decision.item.meeting) \(decision.item.body) \(decision.item.paragraph)",
                decision.reasons.map { "\"\($0)\"" }, decision.due.map { "due \($0)" },
                decision.presenter.map { "presented by \($0)" },
            ]
            return (parts.compactMap { $0 } + decision.corrections.map(corrected)).joined(separator: ", ")
        }
        let grades = report.grades.map { goal, grade in
            "\(goal) \(grade.value.grade.rawValue) by \(grade.value.basis.rawValue)"
                + (grade.value.reason.map { ", \"\($0)\"" } ?? "")
        }
        return object(
            [
                "kind": report.kind.rawValue, "title": report.title, "unit": report.unit,
                "stage": report.stage.rawValue,
                "round": "\(report.round)", "before": report.before.rawValue, "due": report.due?.description,
                "submitted": report.submittedOn.map { "\($0) covering \(report.submittedPosition ?? 0)" },
            ],
            [
                "sections": (report.outline?.value.sections ?? []).map {
                    "\($0.number) \($0.goal): \($0.activities.map(\.rawValue).joined(separator: ", "))"
                },
                "listedGoals": (report.outline?.value.listedGoals ?? []).map(\.rawValue),
                "otherActivities": (report.outline?.value.otherActivities ?? []).map(\.rawValue),
                "grades": grades.sorted(), "decisions": decisions,
                "withdrawals": report.withdrawals.map { "round \($0.round) \($0.on): \($0.reason)" },
                "supplements": report.supplements.map { "round \($0.round) \($0.on): \($0.text)" },
                "findings": (report.notedFindings?.value ?? []).map(finding),
                "figures": (report.statedFigures?.value ?? []).map { figure in
                    let parts = [
                        "line \(figure.line ?? 0)", figure.written, figure.number?.rawValue, figure.unit,
                        figure.refersTo,
                    ]
                    return parts.compactMap { $0 }.joined(separator: ", ")
                },
                "statedDecision": report.statedDecision.map { stated in
                    let decision = stated.value
                    let body = decision.body.map { " by \($0)" } ?? ""
                    return ["\(decision.date) \(decision.paragraph)\(body) (\(decision.written))"]
                } ?? [],
            ])
    }

    private static func finding(_ finding: Finding) -> String {
        let figures = finding.figures.map { figure in
            let value = figure.text ?? figure.number?.rawValue ?? figure.day?.description ?? ""
            return ", \(figure.name.rawValue) \(value)"
        }
        return "\(finding.code.rawValue) line \(finding.line)" + figures.joined()
    }

    private static func matter(_ matter: Case) -> JSON {
        object([
            "report": matter.report?.rawValue, "closedOn": matter.closedOn?.description,
            "diaryNumber": matter.diaryNumber.map { "\($0.value.written) as \($0.value.normalised)" },
        ])
    }

    private static func person(_ person: Person) -> JSON {
        .array(
            person.assignments.map {
                let parts = [
                    $0.role.rawValue, $0.unit.map { "in \($0)" }, $0.body.map { "in \($0)" },
                    $0.municipality.map { "of \($0)" },
                ]
                return .string(parts.compactMap { $0 }.joined(separator: " "))
            })
    }

    private static func reminded(_ person: RemindedPerson) -> JSON {
        .array(
            person.reminders.map { reminder in
                let items = reminder.items.map { "; \($0.subject.kind.rawValue) \($0.subject.id) due \($0.due)" }
                return .string(
                    "\(reminder.day): \(reminder.standing.rawValue) at revision \(reminder.revision)"
                        + items.joined())
            })
    }

    private static func assignment(_ assignment: Assignment) -> JSON {
        let standing = assignment.standing.map { standing in
            let parts = [
                "\(standing.value.status.rawValue) (\(standing.value.label)) on \(standing.on)",
                standing.value.comment.map { "\"\($0)\"" }, standing.value.report.map { "in \($0)" },
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        }
        let (start, end) = (day(assignment.start?.value), day(assignment.end?.value))
        return object(
            [
                "title": assignment.title, "kind": assignment.kind.rawValue, "area": assignment.area,
                "goal": assignment.goal?.rawValue, "days": "\(start)–\(end)", "stands": standing,
                "unit": assignment.unit.map { "\($0.value) from \($0.on)" },
            ], ["contributions": assignment.contributions.map(contribution)])
    }

    private static func indicator(_ indicator: Indicator) -> JSON {
        let values = indicator.years.compactMap { year in
            indicator.value(of: year).map { value in
                let parts = [
                    "\(year): \(value.number?.rawValue ?? "no number") (\(value.written)) on \(value.on)",
                    value.parts.isEmpty ? nil : "of \(value.parts.map(\.rawValue).joined(separator: " and "))",
                    value.report.map { "in \($0)" },
                    indicator.revisedValues(of: year).isEmpty
                        ? nil : "was \(indicator.revisedValues(of: year).map(\.written).joined(separator: ", "))",
                ]
                return parts.compactMap { $0 }.joined(separator: ", ")
            }
        }
        let targets = indicator.targets.sorted { $0.key < $1.key }.map { year, target in
            "\(year): \(target.value.number?.rawValue ?? "no number") (\(target.value.written))"
        }
        let assessments = indicator.assessments.sorted { $0.key < $1.key }.map { year, assessment in
            let parts = [
                assessment.value.assessmentLabel.map { "\(assessment.value.assessment?.rawValue ?? "none") (\($0))" },
                assessment.value.trendLabel.map { "\(assessment.value.trend?.rawValue ?? "none") (\($0))" },
                assessment.value.report.map { "in \($0)" },
                indicator.assessment(of: year) == nil
                    ? "of \(indicator.assessedValue(of: year)?.written ?? "no value"), which is revised" : nil,
            ]
            return "\(year): " + parts.compactMap { $0 }.joined(separator: ", ")
        }
        return object(
            [
                "title": indicator.title, "unit": indicator.unit?.value,
                "gender": indicator.genderLabel ?? indicator.gender?.rawValue,
                "part": indicator.part,
                "polarity": indicator.direction.map { "\($0.value.polarity.rawValue) by \($0.value.basis.rawValue)" },
                "kolada": indicator.kolada.map { "\($0.value.keyFigure) of \($0.value.municipalityCode)" },
            ],
            [
                "followUp": (indicator.followUp?.value ?? []).map(\.rawValue),
                "links": indicator.links.map { link in
                    [
                        link.goal?.rawValue, link.area, link.set.map { "set \($0)" }, link.report.map { "in \($0)" },
                    ].compactMap { $0 }.joined(separator: ", ")
                },
                "values": values, "targets": targets, "assessments": assessments,
            ])
    }

    private static func statement(_ statement: Statement) -> JSON {
        object(
            [
                "report": statement.report.rawValue, "kind": statement.kind.rawValue, "title": statement.title,
                "unit": statement.unit, "period": statement.period.map { "\($0.start)–\($0.end)" },
                "signs": statement.signs.rawValue,
            ],
            [
                "columns": statement.columns.map { column in
                    let formula = column.formula.map { " = \($0.minuend) - \($0.subtrahend)" } ?? ""
                    return "\(column.key)\(formula) (\(column.label))"
                },
                "rows": statement.rows.map { row in
                    let cells = row.cells.map { "\($0.column) \($0.number?.rawValue ?? "none") (\($0.written))" }
                    let parts = [
                        row.label, row.group.map { "in \($0)" }, row.isSum ? "sum" : nil, row.line.map { "line \($0)" },
                        cells.joined(separator: ", "),
                    ]
                    return parts.compactMap { $0 }.joined(separator: ", ")
                },
            ])
    }

    private static func followUp(_ followUp: ProviderFollowUp) -> JSON {
        object(
            [
                "year": "\(followUp.year) of \(followUp.municipality)", "report": followUp.report?.rawValue,
                "sample": "\(followUp.drawn.joined(separator: ", ")) of \(followUp.suppliersUsed)",
                "method": followUp.method,
            ],
            [
                "answers": followUp.answers.flatMap { stated in
                    stated.answers.map { answer in
                        let topic = answer.topic.map { "\($0): " } ?? ""
                        return "\(stated.supplier) on \(stated.on): \(topic)\(answer.question) \(answer.answer)"
                            + (stated.report.map { ", in \($0)" } ?? "")
                    }
                }
            ])
    }

    private static func object(_ texts: [String: String?], _ lists: [String: [String]] = [:]) -> JSON {
        let texts = texts.compactMapValues { $0 }.mapValues { JSON.string($0) }
        let lists = lists.filter { !$1.isEmpty }.mapValues { JSON.array($0.map { .string($0) }) }
        return .object(texts.merging(lists) { text, _ in text })
    }
}
