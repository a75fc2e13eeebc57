extension OversightState {
    /// A unit and those it belongs to, from itself up.
    ///
    /// - Parameter unit: The unit.
    package func ancestors(of unit: Identifier<OrganisationUnit>) -> [Identifier<OrganisationUnit>] {
        var chain: [Identifier<OrganisationUnit>] = []
        var next: Identifier<OrganisationUnit>? = unit
        while let current = next, !chain.contains(current) {
            chain.append(current)
            next = units[current]?.parent?.value
        }
        return chain
    }

    /// A municipality's executive board.
    ///
    /// - Parameter municipality: The municipality.
    package func board(of municipality: Identifier<Municipality>) -> Body? {
        bodies.entities.first { $0.municipality == municipality && $0.kind == .board }
    }

    /// A municipality's council.
    ///
    /// - Parameter municipality: The municipality.
    package func council(of municipality: Identifier<Municipality>) -> Body? {
        bodies.entities.first { $0.municipality == municipality && $0.kind == .council }
    }

    /// Who is recused in a report's matter at a body's meeting.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - body: The body that meets.
    ///   - date: The day of the meeting.
    package func recused(
        in report: Identifier<Report>, at body: Identifier<Body>, on date: CalendarDate
    ) -> Set<Identifier<Person>> {
        let meeting = meeting(of: body, on: date)
        return Set((meeting?.recusals ?? []).filter { $0.report == report }.map(\.person))
    }

    /// The report that was decided on under a paragraph of a meeting's minutes.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph, however it is written.
    ///   - meeting: The meeting.
    package func report(decidedUnder paragraph: String, at meeting: Identifier<Meeting>) -> Identifier<Report>? {
        decisions(at: meeting).first { Paragraph($0.decision.item.paragraph) == Paragraph(paragraph) }?.report.id
    }

    /// The decisions on reports at a meeting, in the order of their paragraphs.
    ///
    /// - Parameter meeting: The meeting.
    package func decisions(at meeting: Identifier<Meeting>) -> [(report: Report, decision: Report.Decision)] {
        guard let meeting = meetings[meeting], let date = meeting.date else { return [] }
        var found: [(report: Report, decision: Report.Decision)] = []
        for report in reports.entities {
            for decision in report.decisions
            where decision.item.body == meeting.body && decision.item.meeting == date {
                found.append((report, decision))
            }
        }
        return found.sorted {
            (Paragraph.number(of: $0.decision.item.paragraph) ?? .max, $0.decision.item.paragraph)
                < (Paragraph.number(of: $1.decision.item.paragraph) ?? .max, $1.decision.item.paragraph)
        }
    }
}
