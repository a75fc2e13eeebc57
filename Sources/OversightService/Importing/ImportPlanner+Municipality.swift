import Oversight
import ReportReading

extension ImportPlanner {
    /// Registers a municipality that the log does not know, and adopts the scales and words of the document that are known.
    ///
    /// A word that is neither configured nor known is left for a person to adopt.
    mutating func planMunicipality() {
        let known = state.municipalities[municipality]
        var events: [MunicipalityEvent] = []
        if known == nil {
            events.append(
                .registered(
                    MunicipalityRegistered(on: day, name: Municipality.shortName(document.municipalityName))))
        }
        if let scale = adoptedScale(known?.scale?.value) {
            events.append(.gradeScaleAdopted(GradeScaleAdopted(on: fromNow(known?.scale?.on), scale: scale)))
        }
        let words = document.words
        let scales = known?.assessmentScales
        if let scale = AssessmentScale.proposed(for: scales?.value(), printing: words.assessments.labels) {
            events.append(
                .assessmentScaleAdopted(
                    .init(on: fromNow(scales?.values.last?.on), steps: scale.steps, none: scale.none)))
        }
        if let adopted = TrendWords.proposed(for: known?.trendWords.value(), printing: words.trends.known) {
            events.append(
                .trendWordsAdopted(
                    .init(
                        on: fromNow(known?.trendWords.values.last?.on), improving: adopted.improving,
                        unchanged: adopted.unchanged, worsening: adopted.worsening,
                        incomparable: adopted.incomparable, none: adopted.none)))
        }
        let statuses = known?.assignmentWords
        if let adopted = AssignmentWords.proposed(for: statuses?.value(), printing: words.statuses.labels) {
            events.append(
                .assignmentWordsAdopted(.init(on: fromNow(statuses?.values.last?.on), words: adopted.words)))
        }
        add(
            .municipality, municipality.rawValue, revision: known?.revision ?? 0,
            events.map(OversightEvent.municipality))
    }

    /// The scale with the document's grades, or `nil` if there is nothing to adopt.
    private func adoptedScale(_ scale: GradeScale?) -> GradeScale? {
        guard report.assessments.isEmpty else {
            // The grades of a four-month report are those of a scale of their own.
            return scale == nil ? .fourSteps : nil
        }
        return GradeScale.proposed(for: scale, printing: document.words.grades.labels)
    }

    /// The day of the document, or that of what is configured, so that what is adopted holds now.
    private func fromNow(_ configured: CalendarDate?) -> CalendarDate {
        configured.map { max($0, day) } ?? day
    }
}
