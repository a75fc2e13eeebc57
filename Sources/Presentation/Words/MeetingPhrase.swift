/// A label or heading of a meeting's documents.
package enum MeetingPhrase: String, Sendable, CaseIterable {
    case summons, minutes, notice, extract
    case meetingDay, place, begins, ends, agenda, matter, proposal, withdrawn, cancelled
    case attendance, serving, attending, absent, name, office, part, whole, insteadOf
    case chair, secretary, adjusters, quorum, quorumMissing
    case decision, summary, proposals, vote, yes, no, abstained, casting, recusals, reservations, noted
    case dispatch, sent, adjustment, adjusted, adjustedAtOnce, appealed, courtCase, legalForce, notAdjusted
    case posted, takenDown, takeDownAfter, lastAppeal, keptBy, nothingDecided, adjustedBy, notYet, without

    private var words: (swedish: String, english: String) {
        switch self {
        case .summons: ("Kallelse", "Summons")
        case .minutes: ("Protokoll", "Minutes")
        case .notice: ("Anslagsbevis", "Notice of adjusted minutes")
        case .extract: ("Protokollsutdrag", "Extract of minutes")
        case .meetingDay: ("Sammanträdesdag", "Day of the meeting")
        case .place: ("Plats", "Place")
        case .begins: ("Tid", "Time")
        case .ends: ("Avslutat", "Ended")
        case .agenda: ("Föredragningslista", "Agenda")
        case .matter: ("Ärende", "Matter")
        case .proposal: ("Förslag till beslut", "Proposed decision")
        case .withdrawn: ("Utgår", "Withdrawn")
        case .cancelled: ("Sammanträdet är inställt", "The meeting is cancelled")
        case .attendance: ("Närvaro", "Attendance")
        case .serving: ("Tjänstgörande", "Serving")
        case .attending: ("Ersättare som inte tjänstgjorde", "Deputies who did not serve")
        case .absent: ("Frånvarande", "Absent")
        case .name: ("Namn", "Name")
        case .office: ("Uppdrag", "Office")
        case .part: ("Tjänstgör", "Serves")
        case .whole: ("hela sammanträdet", "the whole meeting")
        case .insteadOf: ("för", "for")
        case .chair: ("Ordförande", "Chair")
        case .secretary: ("Sekreterare", "Secretary")
        case .adjusters: ("Justerare", "Adjusters")
        case .quorum: ("Beslutförhet", "Quorum")
        case .quorumMissing: ("Inte beslutför under", "No quorum under")
        case .decision: ("Beslut", "Decision")
        case .summary: ("Ärendet", "The matter")
        case .proposals: ("Yrkanden", "Proposals")
        case .vote: ("Omröstning", "Vote")
        case .yes: ("ja", "yes")
        case .no: ("nej", "no")
        case .abstained: ("avstår", "abstaining")
        case .casting: ("ordförandens utslagsröst", "the chair's casting vote")
        case .recusals: ("Jäv", "Recused")
        case .reservations: ("Reservationer", "Reservations")
        case .noted: ("Reservation eller särskilt yttrande", "Reservation or statement")
        case .dispatch: ("Expedieras till", "To be sent to")
        case .sent: ("Expedierat till", "Sent to")
        case .adjustment: ("Justering", "Adjustment")
        case .adjusted: ("Justerat", "Adjusted")
        case .adjustedAtOnce: ("Omedelbart justerad", "Adjusted at once")
        case .appealed: ("Överklagat", "Appealed")
        case .courtCase: ("Målnummer", "Case at the court")
        case .legalForce: ("Laga kraft", "Legal force since")
        case .notAdjusted: ("Protokollet är inte justerat", "The minutes are not adjusted")
        case .posted: ("Anslaget", "Posted")
        case .takenDown: ("Nedtaget", "Taken down")
        case .takeDownAfter: ("Tas ned tidigast", "Taken down at the earliest")
        case .lastAppeal: ("Sista dag att överklaga", "Last day to appeal")
        case .keptBy: ("Organ", "Body")
        case .nothingDecided: ("Inga beslut är registrerade.", "No decisions are recorded.")
        case .adjustedBy: ("Justeras av", "Adjusted by")
        case .notYet: ("inte justerat", "not adjusted yet")
        case .without: ("Föredragningslistan är tom.", "The agenda is empty.")
        }
    }

    /// The text in a language.
    func text(in language: PageLanguage) -> String {
        switch language {
        case .swedish: words.swedish
        case .english: words.english
        }
    }
}

extension Phrases {
    /// The text of a phrase of a meeting's documents.
    package subscript(phrase: MeetingPhrase) -> String { phrase.text(in: language) }
}
