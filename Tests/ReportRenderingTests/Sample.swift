import Foundation
import Oversight
import OversightViews
import TestSupport

/// Invented reports, made the way a client reads them, since views have no public initialisers of their own.
enum Sample {
    static func decoded<View: Decodable>(_ json: String) throws -> View {
        try JSONDecoder().decode(View.self, from: Data(json.utf8))
    }

    /// A report with only what every report has.
    static func bare() throws -> ReportView {
        try decoded(
            """
            {"id":"r1","kind":"oversight","title":"Uppsiktsrapport för Skogsbackens hemtjänst","municipality":"lillkoping",
             "municipalityName":"Lillköping","committee":"Omsorgsutskottet","committeeId":"lillkoping-omsorgsutskottet",
             "before":"Omsorgsutskottet","beforeId":"lillkoping-omsorgsutskottet","state":"drafting","round":1,"statusCounts":{},
             "goals":[],"otherActivities":[],"listedGoals":[],"areas":[],"assignments":[],"indicators":[],"statements":[],
             "narrative":[],"providerFollowUps":[],"decisions":[],"struckDecisions":[],"withdrawals":[],"supplements":[],"correctedSince":[],"findings":[],"notes":[],"notKnownOn":null}
            """)
    }

    static func goal(_ number: String?, _ title: String, _ activities: [ActivityView] = []) throws -> ReportGoalView {
        var goal: ReportGoalView = try decoded(
            #"{"id":"g","title":"","level":"board","contributions":[],"activities":[]}"#)
        goal.number = number
        goal.title = title
        goal.activities = activities
        return goal
    }

    static func activity(_ title: String, _ status: ActivityStatus? = nil) throws -> ActivityView {
        var activity: ActivityView = try decoded(
            #"{"id":"a","title":"","units":[],"goals":[],"municipality":"lillkoping","municipalityName":"Lillköping"}"#)
        activity.title = title
        activity.status = status
        return activity
    }

    static func decision(_ outcome: DecisionOutcome) throws -> DecisionView {
        var decision: DecisionView = try decoded(
            """
            {"outcome":"approve","body":"lillkoping-omsorgsutskottet","bodyName":"Omsorgsutskottet","meeting":"2031-09-10","paragraph":"§ 45","corrections":[],"rectifications":[]}
            """)
        decision.outcome = outcome
        return decision
    }

    /// A report with something in every part.
    static func full() throws -> ReportView {
        var report = try bare()
        report.unitName = "Hemtjänst"
        report.before = "Kommunstyrelsen"
        report.state = .escalated
        report.round = 2
        report.due = "2031-09-01"
        report.submittedPosition = 417
        report.diaryNumber = "OMS 31/102"
        report.caseClosedOn = "2031-12-01"
        report.asOf = "2031-08-31"
        report.notes = ["The report is shown as it stood on an earlier day."]

        var walks = try activity("Promenadgrupper i varje by", .inProgressOnPlan)
        walks.rationale = "Den som går ut ofta sover bättre.\nGrupperna leds av frivilliga."
        walks.units = ["Hemtjänst norr", "Hemtjänst söder"]
        walks.start = "2031-01-15"
        walks.end = "2031-11-30"
        walks.comment = "Fyra av sex byar är igång.\n\nTvå söker ledare."
        var lights = try activity("Bättre belysning vid entréer", .completedDeviating)
        lights.end = "2031-05-31"
        let silent = try activity("Samåkning till möten")
        var health = try goal("1.1", "Fler äldre ska röra på sig", [walks, lights])
        health.area = "Ett gott åldrande"
        health.grade = "partly_met"
        health.gradeLabel = "Delvis uppfyllt"
        health.gradeBasis = .person
        health.gradeReason = "Två byar saknar grupp."
        var money = try goal("1.2", "Resorna ska kosta mindre", [silent])
        money.level = .financialManagement
        report.goals = [health, money]
        report.statusCounts = ["completed_deviating": 1, "in_progress_on_plan": 1]
        report.listedGoals = [
            ListedGoalView(
                title: money.title, area: nil, level: .financialManagement, number: "1.2"),
            ListedGoalView(title: health.title, area: "Ett gott åldrande", level: .board, number: "1.1"),
            ListedGoalView(title: "Fler ska flytta in", area: "Växande byar", level: .board, number: nil),
            ListedGoalView(title: "Färre ska känna sig ensamma", area: "Ett gott åldrande", level: .board, number: nil),
        ]

        var remit = try decision(.remit)
        remit.reasons = "Beskrivningen av byarna saknas."
        remit.due = "2031-10-01"
        remit.rectifications = try decoded(
            """
            [{"on":"2031-09-17","reason":"felskriven","changes":[{"field":"paragraph","was":"§ 54","now":"§ 45"},
            {"field":"outcome","was":"approve","now":"remit"},{"field":"due","was":null,"now":"2031-10-01"}]}]
            """)
        var escalate = try decision(.escalate)
        escalate.meeting = "2031-10-15"
        escalate.presenter = "ordföranden"
        report.decisions = [remit, escalate]
        report.struckDecisions = try decoded(
            """
            [{"outcome":"approve","body":"lillkoping-omsorgsutskottet","bodyName":"Omsorgsutskottet",
            "meeting":"2031-09-10","paragraph":"§ 46","on":"2031-09-17","reason":"fel rapport"}]
            """)
        report.supplements = try decoded(
            #"[{"on":"2031-09-28","round":2,"text":"Byarna beskrivs nu var för sig."}]"#)
        report.findings = [
            FindingView(code: .inProgressPastEnd, line: nil, message: "An activity goes on past its end."),
            FindingView(code: .summaryMismatch, line: 12, message: "The sum differs from its rows."),
        ]
        return report
    }

    /// A report with one string in every place where somebody can write.
    static func saying(_ text: String) throws -> ReportView {
        var report = try full()
        report.title = text
        report.municipalityName = text
        report.unitName = text
        report.committee = text
        report.before = text + "b"
        report.diaryNumber = text
        report.notes = [text]
        for goal in report.goals.indices {
            report.goals[goal].title = text
            report.goals[goal].number = text
            report.goals[goal].area = text
            report.goals[goal].grade = text
            report.goals[goal].gradeLabel = text
            report.goals[goal].gradeReason = text
            for activity in report.goals[goal].activities.indices {
                report.goals[goal].activities[activity].title = text
                report.goals[goal].activities[activity].rationale = text
                report.goals[goal].activities[activity].units = [text, text]
                report.goals[goal].activities[activity].comment = text
            }
        }
        report.listedGoals = report.listedGoals.map {
            ListedGoalView(title: text, area: text, level: $0.level, number: text)
        }
        for decision in report.decisions.indices {
            report.decisions[decision].body = text
            report.decisions[decision].paragraph = text
            report.decisions[decision].reasons = text
            report.decisions[decision].presenter = text
            for place in report.decisions[decision].rectifications.indices {
                report.decisions[decision].rectifications[place].reason = text
            }
        }
        report.supplements[0].text = text
        report.struckDecisions[0].paragraph = text
        report.struckDecisions[0].reason = text
        report.findings = [FindingView(code: .invalidDate, line: 3, message: text)]
        return report
    }

    /// A report with so many activities, each of the length that municipalities write.
    static func large(activities count: Int) throws -> ReportView {
        var report = try full()
        let goals = 20
        report.goals = try (0..<goals).map { goal in
            try Sample.goal(
                "1.\(goal + 1)", "Mål nummer \(goal + 1) för ett gott liv i kommunens alla byar",
                try (goal * count / goals..<(goal + 1) * count / goals).map { index in
                    var activity = try activity("Aktivitet \(index) med en titel av vanlig längd", .inProgressOnPlan)
                    activity.rationale = String(repeating: "Ett skäl som är så långt som skäl brukar vara. ", count: 5)
                    activity.units = ["Hemtjänst", "Särskilt boende"]
                    activity.start = "2031-01-01"
                    activity.end = "2031-12-31"
                    activity.comment = String(repeating: "Arbetet går framåt & resultatet – det syns. ", count: 6)
                    return activity
                })
        }
        report.statusCounts = ["in_progress_on_plan": count]
        report.listedGoals = report.goals.map {
            ListedGoalView(title: $0.title, area: "Område \($0.number?.count ?? 0)", level: .board, number: $0.number)
        }
        return report
    }

    /// Strings that break careless writers.
    static let nasty = [
        "<script>alert('x')</script>",
        "\" onload=\"x",
        "a & b &amp; c &#x3C;",
        "]]> <!-- x -->",
        "{{title}} {{{words}}}",
        "\"\u{301} <\u{301}b> &\u{301} '\u{308}",
        "| a | b |\n| --- | --- |\n| c |",
        "# rubrik\n## två\n- punkt\n1. ett\n---",
        "`kod` *kursiv* _streck_ ~~bort~~ [länk](javascript:x) ![bild](x)",
        "\\| \\\\",
        "\u{1B}[31mrött\u{7}\u{0}\u{8}",
        "\u{9B}31m C1",
        "rad ett\r\nrad två\rrad tre\u{2028}rad fyra\n\n\nrad sju",
        String(repeating: "långtord", count: 60),
        "👩‍👩‍👧‍👦 🇸🇪 é e\u{301}",
        "مرحبا بالعالم",
        "\u{202E}gnirts desrever\u{202C}",
        "   mellanslag   \t tabb ",
        "\u{FFFE}\u{FEFF}",
        "mjukt\u{AD}bindestreck",
    ]
}
