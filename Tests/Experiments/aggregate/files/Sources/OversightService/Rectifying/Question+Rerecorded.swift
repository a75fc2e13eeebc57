import Oversight
import OversightCommands

extension QuestionEvent: RerecordedFamily {
    var action: Action { .decide }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        let id = Identifier<Question>(rawValue: id)
        let question = context.state.questions[id] ?? Question(id: id)
        let events: [QuestionEvent]
        switch self {
        case .asked(let asked):
            try context.checkReach(AccessTable.Subject(body: asked.body))
            events = try question.decide(.ask(asked), context.occasion)
        // No command puts a question in other words.
        case .reworded: return nil
        }
        return StreamChanges(id.rawValue, .question, revision: question.revision, events.map(OversightEvent.question))
    }
}
