/// A label or heading of a document; templates name it by its case.
package enum Phrase: String, Sendable, CaseIterable {
    case skip
    case municipality, kind, unit, committee, before, state, round, diaryNumber, asOf, due, submittedPosition
    case caseClosed
    case notes
    case goals, area, grade, gradeReason, basisDocument, basisRule, basisPerson
    case activities, otherActivities, activitiesFor, activity, rationale, units, start, end, status, comment
    case notReported, unreported
    case statusSummary, count, total
    case decisions, body, meeting, paragraph, reasons, presenter, decisionDue, corrected, notRecorded, struckDecisions
    case correctedSince, event
    case withdrawals, submittedOn, supplements, supplementIn
    case findings, findingKind, line, findingMessage
    case allGoals, financialManagement, otherGoals, section
    case statedDecision
    case level, parent, contribution, contributesBy, expectedEffects, contributionFollowUp
    case assignments, assignment, belongsTo
    case indicators, indicator, otherIndicators, gender, target, assessment, trend, followedUp, development, previously,
        standingOn
    case statements, item, unnamedItem
    case narrative, figure, refersTo
    case providerFollowUp, year, suppliersUsed, drawn, drawingMethod
    case statement, leftBehind, resembles, somethingRests, orUndoFirst

    /// The words in both languages.
    private var words: (swedish: String, english: String) {
        switch self {
        case .skip: ("Hoppa till innehållet", "Skip to the content")
        case .municipality: ("Kommun", "Municipality")
        case .kind: ("Slag av rapport", "Kind of report")
        case .unit: ("Verksamhet", "Unit")
        case .committee: ("Nämnd eller utskott", "Committee")
        case .before: ("Ligger nu hos", "Now before")
        case .state: ("Läge", "State")
        case .round: ("Omgång", "Round")
        case .diaryNumber: ("Diarienummer", "Diary number")
        case .asOf: ("Uppgifterna gäller per", "As of")
        case .due: ("Lämnas in senast", "To be submitted by")
        case .submittedPosition: ("Inlämnad vid loggposition", "Submitted at log position")
        case .caseClosed: ("Ärendet avslutat", "Case closed")
        case .notes: ("Upplysningar", "Notes")
        case .goals: ("Arbetet för de politiska målen", "Work toward the political goals")
        case .area: ("Målområde", "Goal area")
        case .grade: ("Bedömning", "Grade")
        case .gradeReason: ("Skäl till bedömningen", "Reason for the grade")
        case .basisDocument: ("enligt rapportens text", "as printed in the report")
        case .basisRule: ("föreslagen av kommunens regel", "proposed by the municipality's rule")
        case .basisPerson: ("satt av en handläggare", "set by a person")
        case .activities: ("Verksamhetens aktiviteter", "Activities")
        case .otherActivities: ("Övriga aktiviteter", "Other activities")
        case .activitiesFor: ("Verksamhetens aktiviteter för mål", "Activities for goal")
        case .activity: ("Aktivitet", "Activity")
        case .rationale: ("Motivering", "Rationale")
        case .units: ("Enheter", "Units")
        case .start: ("Startdatum", "Start")
        case .end: ("Slutdatum", "End")
        case .status: ("Status", "Status")
        case .comment: ("Kommentar", "Comment")
        case .notReported: ("Ingen status rapporterad", "No status reported")
        case .unreported: ("Ej rapporterad", "Not reported")
        case .statusSummary: ("Aktiviteterna i siffror", "The activities in numbers")
        case .count: ("Antal", "Count")
        case .total: ("Summa", "Total")
        case .decisions: ("Beslut", "Decisions")
        case .body: ("Beslutat av", "Decided by")
        case .meeting: ("Sammanträde", "Meeting")
        case .paragraph: ("Paragraf", "Paragraph")
        case .reasons: ("Skäl", "Reasons")
        case .presenter: ("Föredragande", "Presenter")
        case .decisionDue: ("Kompletteras senast", "To be supplemented by")
        case .corrected: ("Rättad", "Corrected")
        case .notRecorded: ("inget antecknat", "nothing recorded")
        case .struckDecisions: ("Strukna beslut", "Struck decisions")
        case .correctedSince: ("Rättat efter inlämningen", "Corrected after the submission")
        case .event: ("händelse", "event")
        case .withdrawals: ("Återtagna inlämningar", "Withdrawn submissions")
        case .submittedOn: ("inlämnad", "submitted")
        case .supplements: ("Kompletteringar", "Supplements")
        case .supplementIn: ("Komplettering i omgång", "Supplement in round")
        case .findings: ("Att kontrollera", "To be checked")
        case .findingKind: ("Iakttagelse", "Finding")
        case .line: ("Rad", "Line")
        case .findingMessage: ("Beskrivning", "Description")
        case .allGoals: ("Samtliga mål", "All goals")
        case .financialManagement:
            ("Verksamhetsmål för god ekonomisk hushållning", "Goals of sound financial management")
        case .otherGoals: ("Mål utan målområde", "Goals without a goal area")
        case .section: ("avsnitt", "section")
        case .statedDecision: ("Beslut enligt dokumentet", "Decision as printed")
        case .level: ("Nivå", "Level")
        case .parent: ("Nedbrutet från", "Broken down from")
        case .contribution: ("Så bidrar verksamheten", "How the service contributes")
        case .contributesBy: ("Bidrar genom", "Contributes by")
        case .expectedEffects: ("Förväntad effekt", "Expected effect")
        case .contributionFollowUp: ("Uppföljning och effekt", "Follow-up and effect")
        case .assignments: ("Uppdrag", "Assignments")
        case .assignment: ("Uppdrag", "Assignment")
        case .belongsTo: ("Hör till", "Belongs to")
        case .indicators: ("Indikatorer", "Indicators")
        case .indicator: ("Indikator", "Indicator")
        case .otherIndicators: ("Indikatorer utan mål", "Indicators without a goal")
        case .gender: ("Kön", "Gender")
        case .target: ("Målvärde", "Target")
        case .assessment: ("Bedömning", "Assessment")
        case .trend: ("Trend", "Trend")
        case .followedUp: ("Följs upp", "Followed up")
        case .development: ("Utveckling", "Development")
        case .previously: ("tidigare", "previously")
        case .standingOn: ("läget per", "as of")
        case .statements: ("Ekonomi, volymer och personal", "Finances, volumes and staff")
        case .item: ("Post", "Item")
        case .unnamedItem: ("(utan benämning)", "(no label)")
        case .narrative: ("Sifferuppgifter i löpande text", "Figures in running text")
        case .figure: ("Uppgift", "Figure")
        case .refersTo: ("Avser", "About")
        case .providerFollowUp: ("Uppföljning av privata utförare", "Follow-up of private providers")
        case .year: ("År", "Year")
        case .suppliersUsed: ("Anlitade utförare", "Providers used")
        case .drawn: ("Utvalda", "Drawn")
        case .drawingMethod: ("Urvalsmetod", "How they were drawn")
        case .statement: ("Tabell", "Table")
        case .leftBehind:
            ("Står i den tidigare importen men inte i den nya", "In the earlier import but not in the new one")
        case .resembles: ("liknar", "looks like")
        case .somethingRests:
            (
                "Står kvar: annat som har registrerats bygger på det.",
                "It stays: something else that was recorded rests on it."
            )
        case .orUndoFirst:
            ("Eller ta först tillbaka den tidigare importen", "Or take the earlier import back first")
        }
    }

    /// The words in a language.
    package func text(in language: PageLanguage) -> String {
        switch language {
        case .swedish: words.swedish
        case .english: words.english
        }
    }
}
