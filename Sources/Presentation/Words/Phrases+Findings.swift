package import Oversight

extension Phrases {
    /// A kind of contradiction.
    package func label(_ code: FindingCode) -> String {
        switch code {
        case .completedBeforeStart: choose(("Avslutad före startdatum", "Completed before its start"))
        case .inProgressPastEnd: choose(("Pågår efter slutdatum", "In progress past its end"))
        case .notStartedPastEnd: choose(("Ej påbörjad efter slutdatum", "Not started past its end"))
        case .notStartedPastStart: choose(("Ej påbörjad efter startdatum", "Not started past its start"))
        case .inProgressBeforeStart: choose(("Pågår före startdatum", "In progress before its start"))
        case .headingTextDisagree:
            choose(("Rubrik och text ger olika bedömning", "Heading and text grade differently"))
        case .sameActivityDiffers:
            choose(("Samma aktivitet med olika uppgifter", "One activity stated differently"))
        case .commentContradictsStatus: choose(("Kommentaren talar mot status", "Comment contradicts status"))
        case .numberShortOfTarget: choose(("Antalet når inte målet", "Number short of target"))
        case .tooFewActivities: choose(("För få aktiviteter", "Too few activities"))
        case .summaryMismatch: choose(("Sammanräkningen stämmer inte", "Summary does not match its rows"))
        case .endBeforeStart: choose(("Slutdatum före startdatum", "End before start"))
        case .invalidDate: choose(("Ogiltigt datum", "Invalid date"))
        case .unknownStatus: choose(("Okänd status", "Unknown status"))
        }
    }
}
