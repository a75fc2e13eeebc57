import Oversight
import OversightCommands

extension DocumentEvent: RerecordedFamily {
    var action: Action { .keepMinutes }

    /// What was issued was issued: a document is not made again to correct it.
    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        switch self {
        case .issued(let issued):
            try context.checkReach(of: issued.meeting)
            throw Refusal(
                .wrongState,
                "A document that was issued stays as it is; put right what it shows, and issue it again with `uppsiktctl meeting issue`."
            )
        }
    }
}
