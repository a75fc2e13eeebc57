import Oversight
import ReportReading

extension ImportPlanner {
    /// Plans an activity that the log does not know, and records what the document's rows say of it on its day.
    ///
    /// The first row speaks for the activity as a whole. A row under another goal that says something else is recorded
    /// under that goal.
    mutating func planActivity(_ match: ActivityMatch) {
        guard let first = match.rows.first else { return }
        let history = histories.events(of: .activity, match.id.rawValue) { event -> ActivityEvent? in
            if case .activity(let event) = event { event } else { nil }
        }
        var events: [ActivityEvent] = []
        var asOfDay = Activity(id: match.id)
        for (position, event) in history {
            if let held = event.held(on: day) { asOfDay.apply(held, at: position) }
        }
        let last = history.last?.position ?? 0
        func add(_ event: ActivityEvent) {
            guard !history.contains(where: { $0.event == event }), !events.contains(event) else { return }
            events.append(event)
            asOfDay.apply(event, at: last + events.count)
        }

        let served = match.rows.compactMap { goals.goal(of: $0) }
        let units = match.rows.flatMap(\.units).map(Wording.tidy).reduce(into: [String]()) { units, unit in
            if !units.contains(unit) { units.append(unit) }
        }
        let rationale = match.rows.lazy.map(\.rationale).first { !$0.isEmpty }
        if history.isEmpty {
            add(
                .planned(
                    ActivityPlanned(
                        on: day, municipality: municipality, title: Wording.tidy(first.title), rationale: rationale,
                        start: first.start, writtenStart: first.plannedStart.written, end: first.end,
                        writtenEnd: first.plannedEnd.written, units: units,
                        goals: served.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })))
        } else {
            let newUnits = units.isEmpty || units == asOfDay.units?.value ? nil : units
            let newRationale = rationale == asOfDay.rationale?.value ? nil : rationale
            if newUnits != nil || newRationale != nil {
                add(.described(ActivityDescribed(on: day, rationale: newRationale, units: newUnits)))
            }
            let stated = schedule(of: first)
            if stated != asOfDay.schedule?.value, !stated.isEmpty {
                let moved = ActivityRescheduled(
                    on: day, start: stated.start.day, writtenStart: stated.start.written, end: stated.end.day,
                    writtenEnd: stated.end.written, reason: "Stated in \(reportID)")
                if asOfDay.schedule?.value != merged(stated, asOfDay.schedule?.value) { add(.rescheduled(moved)) }
            }
        }
        if let status = first.status {
            add(.statusReported(ActivityStatusReported(on: day, status: status, comment: comment(of: first))))
        }
        for (row, goal) in zip(match.rows, match.rows.map { goals.goal(of: $0) }) {
            guard let goal else { continue }
            let stated = schedule(of: row)
            let differs = stated != schedule(of: first) && asOfDay.schedule(under: goal) != stated
            if !asOfDay.goals.contains(goal) || differs {
                let own = differs ? stated : Activity.Schedule()
                add(
                    .linkedToGoal(
                        ActivityLinkedToGoal(
                            on: day, goal: goal, start: own.start.day, writtenStart: own.start.written,
                            end: own.end.day, writtenEnd: own.end.written)))
            }
            let other = row.status != first.status || comment(of: row) != comment(of: first)
            if other, let status = row.status {
                add(
                    .statusReported(
                        ActivityStatusReported(on: day, status: status, comment: comment(of: row), goal: goal)))
            }
        }
        self.add(
            .activity, match.id.rawValue, revision: histories.revision(of: .activity, match.id.rawValue),
            events.map(OversightEvent.activity))
    }

    private func schedule(of row: ReadRow) -> Activity.Schedule {
        Activity.Schedule(start: row.plannedStart, end: row.plannedEnd)
    }

    /// A stated schedule with what it leaves open taken from the one before, as a rescheduling does.
    private func merged(_ stated: Activity.Schedule, _ before: Activity.Schedule?) -> Activity.Schedule {
        Activity.Schedule(
            start: stated.start.isEmpty ? before?.start ?? PlannedDay() : stated.start,
            end: stated.end.isEmpty ? before?.end ?? PlannedDay() : stated.end)
    }

    private func comment(of row: ReadRow) -> String? { row.comment.isEmpty ? nil : row.comment }
}
