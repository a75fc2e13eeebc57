import Oversight
import ReportReading

extension ImportPlanner {
    /// Records the sample of private providers and what those drawn answered.
    ///
    /// What the document does not state, how many there are or who was drawn, is not made up: nothing is recorded then.
    mutating func planProviderFollowUp() {
        guard let followUp = report.providerFollowUp, let used = followUp.suppliersUsed, used > 0 else { return }
        let drawn = followUp.drawn.map(Wording.tidy).filter { !$0.isEmpty }
        guard !drawn.isEmpty else { return }
        let id = state.providerFollowUpIdentifier(year: document.year, in: reportID, of: municipality)
        let known = state.providerFollowUps[id]
        let method = followUp.method.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
        var events: [ProviderEvent] = []
        if known?.suppliersUsed != used || known?.drawn != drawn || known?.method != method {
            events.append(
                .sampleDrawn(
                    ProviderSampleDrawn(
                        on: day, municipality: municipality, year: document.year, report: reportID,
                        suppliersUsed: used, drawn: drawn, method: method)))
        }
        if !followUp.answers.isEmpty {
            for supplier in drawn {
                let key = Wording.key(supplier)
                let answers = known?.answers.first { Wording.key($0.supplier) == key }
                guard answers?.answers != followUp.answers else { continue }
                events.append(
                    .followedUp(
                        ProviderFollowedUp(on: day, supplier: supplier, answers: followUp.answers, report: reportID)))
            }
        }
        add(.provider, id.rawValue, revision: known?.revision ?? 0, events.map(OversightEvent.provider))
    }
}
