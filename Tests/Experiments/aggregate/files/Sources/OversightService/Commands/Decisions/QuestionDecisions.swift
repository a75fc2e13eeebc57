package import Oversight
package import OversightCommands

extension AskQuestion: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(AccessTable.Subject(body: body))
        guard context.state.bodies[body] != nil else { throw Refusal(.notFound, "There is no body \(body).") }
        guard context.state.units[unit] != nil else { throw Refusal(.notFound, "There is no unit \(unit).") }
        let id = context.state.questionIdentifier(about: subject, to: unit, by: body)
        let question = context.state.questions[id] ?? Question(id: id)
        let asked = QuestionAsked(on: context.occasion.on, body: body, unit: unit, subject: subject, text: text)
        let events = try question.decide(.ask(asked), context.occasion)
        return StreamChanges(
            id.rawValue, .question, revision: question.revision, events.map(OversightEvent.question))
    }

    package func subject(in state: OversightState) -> String {
        state.questionIdentifier(about: subject, to: unit, by: body).rawValue
    }
}
