import Oversight

extension Phrases {
    func label(_ code: FindingCode) -> String {
        let words: (swedish: String, english: String) =
            switch code {
            case .completedBeforeStart: ("Avslutad före startdatum", "Completed before its start")
            case .inProgressPastEnd: ("Pågår efter slutdatum", "In progress past its end")
            case .notStartedPastEnd: ("Ej påbörjad efter slutdatum", "Not started past its end")
            case .notStartedPastStart: ("Ej påbörjad efter startdatum", "Not started past its start")
            case .inProgressBeforeStart: ("Pågår före startdatum", "In progress before its start")
            case .headingTextDisagree: ("Rubrik och text ger olika bedömning", "Heading and text grade differently")
            case .sameActivityDiffers: ("Samma aktivitet med olika uppgifter", "One activity stated differently")
            case .commentContradictsStatus: ("Kommentaren talar mot status", "Comment contradicts status")
            case .numberShortOfTarget: ("Antalet når inte målet", "Number short of target")
            case .tooFewActivities: ("För få aktiviteter", "Too few activities")
            case .summaryMismatch: ("Sammanräkningen stämmer inte", "Summary does not match its rows")
            case .endBeforeStart: ("Slutdatum före startdatum", "End before start")
            case .invalidDate: ("Ogiltigt datum", "Invalid date")
            case .unknownStatus: ("Okänd status", "Unknown status")
            }
        return language == .english ? words.english : words.swedish
    }
}
