import Oversight
import SeededRandom

/// Makes events with the strings that break careless writers and readers.
struct RandomEvents {
    var random: SeededGenerator

    static let nasty = [
        "", " ", "\"", "\\", "\\\"", "\\u0041", "/", "{", "}", "[", "]", ",", ":", "null", "\u{0}", "\u{1}\u{1F}",
        "\u{7F}",
        "\n\r\t\u{8}\u{C}", "\u{2028}\u{2029}", "\u{FEFF}", "å", "a\u{30A}", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𝄞", "\u{10FFFF}", "مرحبا",
        "\r\n",
    ]

    mutating func text() -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
            if Bool.random(using: &random) { return Self.nasty.randomElement(using: &random) ?? "" }
            let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
            return String(Character(scalar ?? "x"))
        }.joined()
    }

    mutating func day() -> CalendarDate {
        CalendarDate(dayNumber: Int.random(in: -1_000_000...3_000_000, using: &random))
    }
    mutating func maybeDay() -> CalendarDate? { Bool.random(using: &random) ? day() : nil }
    mutating func maybeText() -> String? { Bool.random(using: &random) ? text() : nil }
    mutating func identifier<Thing>() -> Identifier<Thing> { Identifier(rawValue: text()) }
    mutating func maybeIdentifier<Thing>() -> Identifier<Thing>? { maybeText().map { Identifier(rawValue: $0) } }
    mutating func list<Element>(_ make: (inout Self) -> Element) -> [Element] {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in make(&self) }
    }
    mutating func key<Key: CaseIterable>(_: Key.Type) -> Key {
        guard let key = Key.allCases.randomElement(using: &random) else { preconditionFailure("a closed set is empty") }
        return key
    }
    mutating func number() -> Int {
        [0, 1, -1, 9, 10, Int.max, -Int.max, Int.random(in: 0...1_000_000, using: &random)].randomElement(
            using: &random) ?? 0
    }

    mutating func item() -> MinuteItem { MinuteItem(body: identifier(), meeting: day(), paragraph: text()) }

    /// An event of any kind that holds texts, numbers, lists or objects.
    mutating func event() -> OversightEvent {
        switch Int.random(in: 0..<16, using: &random) {
        case 0:
            let steps = list { GradeScale.Step(key: GradeKey(rawValue: $0.text()), label: $0.text()) }
            let keys = (0..<4).map { _ in GradeKey(rawValue: text()) }
            let rule = GradeRule(
                noneStarted: keys[0], inProgress: keys[1], oneCompleted: keys[2], targetReached: keys[3])
            let scale = GradeScale(steps: steps, rule: Bool.random(using: &random) ? rule : nil)
            return .municipality(.gradeScaleAdopted(.init(on: day(), scale: scale)))
        case 1:
            return .unit(
                .established(
                    .init(on: day(), municipality: identifier(), name: text(), parent: maybeIdentifier())))
        case 2:
            return .body(
                .mandateGiven(.init(on: day(), person: identifier(), office: key(Office.self), until: maybeDay())))
        case 3:
            return .goal(
                .adopted(
                    .init(
                        on: day(), municipality: identifier(), level: key(GoalLevel.self), title: text(),
                        area: maybeText(), parent: maybeIdentifier(), year: number())))
        case 4:
            return .activity(
                .planned(
                    .init(
                        on: day(), municipality: identifier(), title: text(), rationale: maybeText(),
                        start: maybeDay(), end: maybeDay(), units: list { $0.text() }, goals: list { $0.identifier() }))
            )
        case 5:
            let units = Bool.random(using: &random) ? list { $0.text() } : nil
            return .activity(.described(.init(on: day(), rationale: maybeText(), units: units)))
        case 6:
            return .activity(
                .statusReported(
                    .init(
                        on: day(), status: key(ActivityStatus.self), comment: maybeText(), goal: maybeIdentifier())))
        case 7:
            return .activity(.rescheduled(.init(on: day(), start: maybeDay(), end: maybeDay(), reason: text())))
        case 8:
            let sections = list {
                ReportSection(number: $0.text(), goal: $0.identifier(), activities: $0.list { $0.identifier() })
            }
            return .report(.drafted(.init(on: day(), sections: sections, listedGoals: list { $0.identifier() })))
        case 9:
            let findings = list { Finding(code: $0.key(FindingCode.self), line: $0.number(), message: $0.text()) }
            return .report(.findingsNoted(.init(on: day(), findings: findings)))
        case 10: return .report(.remitted(.init(on: day(), item: item(), reasons: text(), due: maybeDay())))
        case 11:
            return .report(
                .escalated(
                    .init(
                        on: day(), item: item(), reasons: maybeText(), board: identifier(),
                        presenter: maybeIdentifier())))
        case 12:
            return .report(
                .decisionCorrected(
                    .init(
                        on: day(), decision: number(), field: key(CorrectedField.self), was: text(), now: text(),
                        reason: text())))
        case 13:
            let items = list {
                let subject = ReminderSubject($0.key(ReminderSubject.Kind.self), $0.text())
                return ReminderCause(subject, due: $0.day(), $0.key(ReminderStage.self), week: $0.number())
            }
            let at = UTCSecond(seconds: Int.random(in: -100_000_000_000...300_000_000_000, using: &random))
            return .reminder(.prepared(.init(on: day(), recipient: identifier(), at: at, items: items)))
        case 14: return .reminder(.failed(.init(on: day(), reason: text())))
        default:
            let assignment = RoleAssignment(key(Role.self), unit: maybeIdentifier(), body: maybeIdentifier())
            return .person(.roleGranted(.init(on: day(), assignment: assignment)))
        }
    }
}
