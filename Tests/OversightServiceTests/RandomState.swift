import EventCatalogue
import Oversight
import SeededRandom

/// Makes states out of events of every kind, with the texts, numbers and days that break careless writers and readers.
struct RandomState {
    private static let texts = [
        "", " ", "\u{0}", "a", "å", "a\u{30A}", "👩‍👩‍👧‍👦", "𝄞", "\u{10FFFF}", "\r\n", "\u{FEFF}", "مرحبا",
        String(repeating: "x", count: 127), String(repeating: "ö", count: 64), String(repeating: "z", count: 20_000),
    ]
    private static let numbers = [0, 1, -1, 63, 64, -64, -65, 8191, 8192, Int.max, Int.min, Int.max - 1]

    var random: SeededGenerator

    /// Some events, each for one of few streams so that things have long lives.
    mutating func events(_ count: Int) -> [(stream: OversightStream, event: OversightEvent)] {
        (0..<count).map { _ in
            let event = event()
            return (OversightStream(kind(of: event), "thing-\(Int.random(in: 0..<4, using: &random))"), event)
        }
    }

    /// The kind of the streams in which an event may stand.
    private func kind(of event: OversightEvent) -> StreamKind {
        let written = EventCatalogue.write(event)
        let entry = EventCatalogue.entry(type: written.type, version: written.version)
        guard let kind = StreamKind.allCases.first(where: { entry?.streams.contains($0) == true }) else {
            preconditionFailure("\(written.type) may stand in no stream")
        }
        return kind
    }

    mutating func event() -> OversightEvent {
        switch Int.random(in: 0..<13, using: &random) {
        case 12:
            .document(
                .issued(
                    .init(
                        on: day(), kind: word(), meeting: id(), paragraph: maybe { $0.text() }, position: number(),
                        renderings: list {
                            DocumentRendering(
                                mediaType: $0.text(), language: $0.text(), length: $0.number(), digest: $0.text())
                        })))
        case 11:
            .provider(
                .sampleDrawn(
                    .init(
                        on: day(), municipality: id(), year: number(), report: maybe { $0.id() },
                        suppliersUsed: number(),
                        drawn: list { $0.text() }, method: maybe { $0.text() })))
        case 10:
            .provider(
                .followedUp(
                    .init(
                        on: day(), supplier: text(),
                        answers: list { random in
                            ProviderAnswer(
                                topic: random.maybe { $0.text() }, question: random.text(), answer: random.text())
                        }, report: maybe { $0.id() })))
        case 9:
            .contribution(
                .described(
                    .init(
                        on: day(), theme: maybe { $0.text() }, contributesBy: list { $0.text() },
                        expectedEffects: list { $0.text() }, followUp: list { $0.text() })))
        case 8: .statement(.reported(statement()))
        case 7: .indicator(indicated())
        case 6: assigned()
        case 5: reminder()
        case 0: organisation()
        case 1: meetingOrPerson()
        case 2: work()
        case 3: reportContents()
        default: decision()
        }
    }

    private mutating func organisation() -> OversightEvent {
        switch Int.random(in: 0..<12, using: &random) {
        case 8: return .municipality(words())
        case 0: return .municipality(.registered(.init(on: day(), name: text())))
        case 1:
            let steps = list { GradeScale.Step(key: $0.key(), label: $0.text()) }
            let rule = maybe {
                GradeRule(noneStarted: $0.key(), inProgress: $0.key(), oneCompleted: $0.key(), targetReached: $0.key())
            }
            return .municipality(.gradeScaleAdopted(.init(on: day(), scale: GradeScale(steps: steps, rule: rule))))
        case 2:
            return .unit(
                .established(.init(on: day(), municipality: id(), name: text(), parent: maybe { $0.id() })))
        case 3: return .unit(.moved(.init(on: day(), parent: maybe { $0.id() })))
        case 4: return .unit(.closed(.init(on: day())))
        case 9: return .unit(.renamed(.init(on: day(), name: text())))
        case 10: return .unit(.reopened(.init(on: day())))
        case 11: return .body(.renamed(.init(on: day(), name: text())))
        case 5: return .body(.established(.init(on: day(), municipality: id(), name: text(), kind: word())))
        case 6: return .body(.mandateGiven(.init(on: day(), person: id(), office: word(), until: maybe { $0.day() })))
        default: return .body(.mandateEnded(.init(on: day(), person: id(), office: word())))
        }
    }

    private mutating func words() -> MunicipalityEvent {
        switch Int.random(in: 0..<5, using: &random) {
        case 4:
            let items = list {
                ClosedItem(kind: $0.word(), id: $0.text(), reason: $0.maybe { $0.text() }, goals: $0.list { $0.id() })
            }
            return .yearClosed(.init(on: day(), year: Int.random(in: 2020..<2026, using: &random), items: items))
        case 0:
            let steps = list { AssessmentStep(key: $0.key(), label: $0.text(), rank: $0.number()) }
            return .assessmentScaleAdopted(.init(on: day(), steps: steps, none: list { $0.text() }))
        case 1:
            return .trendWordsAdopted(
                .init(
                    on: day(), improving: list { $0.text() }, unchanged: list { $0.text() },
                    worsening: list { $0.text() }, incomparable: list { $0.text() }, none: list { $0.text() }))
        case 2:
            return .activityWordsAdopted(
                .init(on: day(), words: list { ActivityWord(status: $0.word(), label: $0.text()) }))
        default:
            return .assignmentWordsAdopted(
                .init(on: day(), words: list { AssignmentWord(status: $0.word(), label: $0.text()) }))
        }
    }

    private mutating func meetingOrPerson() -> OversightEvent {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return .meeting(.scheduled(.init(on: day(), body: id(), date: day())))
        case 1: return .meeting(.recusalDeclared(.init(on: day(), person: id(), report: id())))
        case 2: return .meeting(.minutesAdjusted(.init(on: day())))
        case 3: return .meeting(.minutesPosted(.init(on: day(), paragraph: maybe { $0.text() })))
        case 4: return .meeting(.moved(.init(on: day(), date: day(), reason: maybe { $0.text() })))
        case 5: return .meeting(.cancelled(.init(on: day(), reason: maybe { $0.text() })))
        case 7: return .meeting(minutes())
        case 6: return .person(.roleRevoked(.init(on: day(), assignment: assignment())))
        default: return .person(.roleGranted(.init(on: day(), assignment: assignment())))
        }
    }

    private mutating func minutes() -> MeetingEvent {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .arranged(.init(on: day(), place: maybe { $0.text() }, begins: maybe { $0.text() }, ends: text()))
        case 1:
            .matterAdded(
                .init(
                    on: day(), matter: number(), title: maybe { $0.text() }, report: maybe { $0.id() },
                    diaryNumber: maybe { $0.text() }, proposal: list { $0.text() }))
        case 2: .matterWithdrawn(.init(on: day(), matter: number(), reason: maybe { $0.text() }))
        case 3:
            .attendanceRecorded(
                .init(
                    on: day(), person: id(), part: word(), insteadOf: maybe { $0.id() }, from: maybe { $0.text() },
                    until: maybe { $0.text() }))
        case 4: .adjusterChosen(.init(on: day(), person: id()))
        case 5:
            .itemMinuted(
                .init(
                    on: day(), paragraph: text(), matter: maybe { $0.number() }, report: maybe { $0.id() },
                    title: maybe { $0.text() },
                    outcome: maybe { $0.word() }, wording: list { $0.text() }, summary: maybe { $0.text() },
                    proposals: maybe { $0.text() },
                    votes: maybe {
                        Votes(
                            yes: $0.number(), no: $0.number(), abstained: $0.number(), casting: $0.maybe { $0.word() })
                    }, reservations: list { $0.id() }, statement: maybe { $0.text() },
                    dispatch: list { $0.text() }))
        case 6: .minutesSigned(.init(on: day(), person: id(), paragraph: maybe { $0.text() }))
        case 7: .noticeTakenDown(.init(on: day()))
        case 8: .extractDispatched(.init(on: day(), paragraph: text(), recipient: text()))
        default: .decisionAppealed(.init(on: day(), paragraph: text(), courtCase: maybe { $0.text() }))
        }
    }

    private mutating func work() -> OversightEvent {
        switch Int.random(in: 0..<9, using: &random) {
        case 0:
            return .goal(
                .adopted(
                    .init(
                        on: day(), municipality: id(), level: word(), title: text(), area: maybe { $0.text() },
                        parent: maybe { $0.id() }, year: number())))
        case 1, 2:
            return .activity(
                .planned(
                    .init(
                        on: day(), municipality: id(), title: text(), rationale: maybe { $0.text() },
                        start: maybe { $0.day() }, end: maybe { $0.day() }, writtenEnd: maybe { $0.text() },
                        units: list { $0.text() },
                        goals: list { $0.id() })))
        case 3:
            return .activity(
                .described(
                    .init(on: day(), rationale: maybe { $0.text() }, units: maybe { $0.list { $0.text() } })))
        case 4:
            return .activity(
                .linkedToGoal(
                    .init(
                        on: day(), goal: id(), start: maybe { $0.day() }, end: maybe { $0.day() },
                        writtenEnd: maybe { $0.text() })))
        case 5:
            return .activity(
                .statusReported(
                    .init(on: day(), status: word(), comment: maybe { $0.text() }, goal: maybe { $0.id() })))
        case 6:
            return .activity(
                .rescheduled(
                    .init(
                        on: day(), start: maybe { $0.day() }, end: maybe { $0.day() }, writtenEnd: maybe { $0.text() },
                        reason: text())))
        case 7: return .matter(.opened(.init(on: day(), municipality: id(), report: id())))
        default:
            guard Bool.random(using: &random) else { return .matter(.closed(.init(on: day()))) }
            return .matter(
                .diaryNumberAssigned(.init(on: day(), number: .init(written: text(), normalised: text()))))
        }
    }

    private mutating func reportContents() -> OversightEvent {
        switch Int.random(in: 0..<7, using: &random) {
        case 5:
            let figures = list { random in
                ReportFigure(
                    line: random.maybe { $0.number() }, written: random.text(), number: random.maybe { $0.decimal() },
                    unit: random.maybe { $0.text() }, refersTo: random.maybe { $0.text() })
            }
            return .report(.figuresStated(.init(on: day(), figures: figures)))
        case 6:
            return .report(
                .decisionStated(
                    .init(on: day(), date: day(), paragraph: text(), written: text(), body: maybe { $0.id() })))
        case 0:
            return .report(
                .requested(
                    .init(
                        on: day(), municipality: id(), kind: word(), title: text(), unit: maybe { $0.text() },
                        committee: id(), due: maybe { $0.day() })))
        case 1:
            let sections = list {
                ReportSection(number: $0.text(), goal: $0.id(), activities: $0.list { $0.id() })
            }
            return .report(
                .drafted(
                    .init(
                        on: day(), asOf: maybe { $0.day() }, sections: sections, listedGoals: list { $0.id() },
                        otherActivities: list { $0.id() })))
        case 2:
            let findings = list { random in
                let figures = random.list { random in
                    Finding.Figure(
                        .init(rawValue: random.text()), text: random.maybe { $0.text() },
                        number: random.maybe { $0.decimal() }, day: random.maybe { $0.day() })
                }
                return Finding(code: random.word(), line: random.number(), figures: figures, message: random.text())
            }
            return .report(.findingsNoted(.init(on: day(), findings: findings)))
        default:
            return .report(
                .goalGraded(
                    .init(on: day(), goal: id(), grade: key(), basis: word(), reason: maybe { $0.text() })))
        }
    }

    private mutating func decision() -> OversightEvent {
        let item = MinuteItem(body: id(), meeting: day(), paragraph: text())
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return .report(.submitted(.init(on: day(), position: number(), round: 1)))
        case 1: return .report(.tabled(.init(on: day(), item: item, reasons: maybe { $0.text() })))
        case 2: return .report(.approved(.init(on: day(), item: item, reasons: maybe { $0.text() })))
        case 3: return .report(.remitted(.init(on: day(), item: item, reasons: text(), due: maybe { $0.day() })))
        case 4: return .report(.supplemented(.init(on: day(), text: text())))
        case 5:
            return .report(
                .escalated(
                    .init(
                        on: day(), item: item, reasons: maybe { $0.text() }, board: id(), presenter: maybe { $0.id() }))
            )
        case 7: return .report(.withdrawn(.init(on: day(), reason: text())))
        case 6: return .report(.boardActionDecided(.init(on: day(), item: item, reasons: maybe { $0.text() })))
        default:
            return .report(
                .decisionCorrected(
                    .init(
                        on: day(), decision: Int.random(in: 1...3, using: &random), field: word(), was: text(),
                        now: text(), reason: text())))
        }
    }

    private mutating func reminder() -> OversightEvent {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .reminder(.sent(.init(on: day())))
        case 1: return .reminder(.failed(.init(on: day(), reason: text())))
        case 2: return .reminder(.abandoned(.init(on: day())))
        default:
            let items = list {
                ReminderCause(ReminderSubject($0.word(), $0.text()), due: $0.day(), $0.word(), week: $0.number())
            }
            return .reminder(
                .prepared(.init(on: day(), recipient: id(), at: UTCSecond(seconds: number()), items: items)))
        }
    }

    private mutating func assigned() -> OversightEvent {
        switch Int.random(in: 0..<4, using: &random) {
        case 2: return .assignment(.assigned(.init(on: day(), unit: id())))
        case 0:
            return .assignment(
                .given(
                    .init(
                        on: day(), municipality: id(), title: text(), kind: word(), start: maybe { $0.day() },
                        end: maybe { $0.day() }, writtenEnd: maybe { $0.text() }, area: maybe { $0.text() },
                        goal: maybe { $0.id() })))
        case 1:
            return .assignment(
                .statusReported(
                    .init(
                        on: day(), status: word(), label: text(), comment: maybe { $0.text() },
                        report: maybe { $0.id() })))
        default:
            return .assignment(
                .rescheduled(
                    .init(
                        on: day(), start: maybe { $0.day() }, end: maybe { $0.day() }, writtenEnd: maybe { $0.text() },
                        reason: text())))
        }
    }

    private mutating func indicated() -> IndicatorEvent {
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            return .defined(
                .init(
                    on: day(), municipality: id(), title: text(), unit: maybe { $0.text() },
                    gender: maybe { $0.word() }, genderLabel: maybe { $0.text() },
                    part: maybe { $0.text() }, followUp: list { $0.word() }))
        case 1: return .described(.init(on: day(), unit: maybe { $0.text() }, followUp: list { $0.word() }))
        case 2:
            return .linkedToGoal(
                .init(
                    on: day(), goal: maybe { $0.id() }, area: maybe { $0.text() }, set: maybe { $0.text() },
                    report: maybe { $0.id() }))
        case 3: return .targetSet(.init(on: day(), year: number(), number: maybe { $0.decimal() }, written: text()))
        case 4:
            return .measured(
                .init(
                    on: day(), year: number(), number: maybe { $0.decimal() }, written: text(),
                    parts: list { $0.decimal() },
                    report: maybe { $0.id() }))
        case 5:
            return .assessed(
                .init(
                    on: day(), year: number(), assessment: maybe { $0.key() }, assessmentLabel: maybe { $0.text() },
                    trend: maybe { $0.word() }, trendLabel: maybe { $0.text() }, report: maybe { $0.id() }))
        case 6: return .polaritySet(.init(on: day(), polarity: word(), basis: word()))
        default: return .linkedToKolada(.init(on: day(), keyFigure: text(), municipalityCode: text()))
        }
    }

    private mutating func statement() -> StatementReported {
        let columns = list { random in
            StatementColumn(
                key: random.text(), label: random.text(),
                formula: random.maybe { StatementFormula(minuend: $0.text(), subtrahend: $0.text()) })
        }
        let rows = list { random in
            StatementRow(
                label: random.text(), group: random.maybe { $0.text() }, isSum: Bool.random(using: &random.random),
                line: random.maybe { $0.number() },
                cells: random.list { random in
                    StatementCell(
                        column: random.text(), number: random.maybe { $0.decimal() }, written: random.text())
                })
        }
        return StatementReported(
            on: day(), report: id(), kind: word(), title: text(), unit: maybe { $0.text() }, start: day(), end: day(),
            signs: word(), columns: columns, rows: rows)
    }

    private mutating func decimal() -> DecimalNumber {
        let significand = Int.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)
        guard
            let number = DecimalNumber(
                significand: Bool.random(using: &random) ? significand : significand % 1000,
                decimals: Int.random(in: 0...DecimalNumber.maximumDecimals, using: &random))
        else { preconditionFailure("the bounds of a number are others") }
        return number
    }

    private mutating func assignment() -> RoleAssignment {
        RoleAssignment(word(), unit: maybe { $0.id() }, body: maybe { $0.id() }, municipality: maybe { $0.id() })
    }

    private mutating func text() -> String { Self.texts.randomElement(using: &random) ?? "" }
    private mutating func number() -> Int { Self.numbers.randomElement(using: &random) ?? 0 }
    private mutating func id<Subject>() -> Identifier<Subject> { Identifier(rawValue: text()) }
    private mutating func key() -> GradeKey { GradeKey(rawValue: text()) }
    private mutating func day() -> CalendarDate {
        CalendarDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random))
    }
    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        Bool.random(using: &random) ? make(&self) : nil
    }
    private mutating func list<Element>(_ make: (inout Self) -> Element) -> [Element] {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in make(&self) }
    }
    private mutating func word<Word: CaseIterable>() -> Word {
        guard let word = Word.allCases.randomElement(using: &random) else {
            preconditionFailure("a closed set is empty")
        }
        return word
    }
}
