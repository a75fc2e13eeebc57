import Oversight
package import OversightCommands
package import OversightViews

extension ListOverdue: Query {
    /// Lists what is overdue on the day; a day to come is answered from what holds today.
    package func answer(in access: Access) async throws -> ViewList<OverdueItem> {
        try access.checkNames(municipality: municipality)
        let today = access.service.clock.today
        let day = day ?? today
        var moment = moment
        if moment.day == nil, day < today { moment.day = day }
        let reader = try await access.service.reader(of: moment)
        var (selection, position) = try reader.read { state, position in
            var selection = PageSelection(page)
            let isOf = NameFilter.municipality(municipality, in: state)
            for activity in state.activities.entities {
                guard isOf(activity.municipality), let due = OverdueItem.overdueDay(of: activity, on: day, in: state)
                else {
                    continue
                }
                selection.offer(OverdueKey(kind: .activity, id: activity.id.rawValue, due: due).cursor)
            }
            for assignment in state.assignments.entities {
                guard isOf(assignment.municipality),
                    let due = OverdueItem.overdueDay(of: assignment, on: day, in: state)
                else {
                    continue
                }
                selection.offer(OverdueKey(kind: .assignment, id: assignment.id.rawValue, due: due).cursor)
            }
            for report in state.reports.entities {
                guard isOf(report.municipality), let due = OverdueItem.overdueDay(of: report, on: day, in: state) else {
                    continue
                }
                selection.offer(OverdueKey(kind: .report, id: report.id.rawValue, due: due).cursor)
            }
            for meeting in state.meetings.entities {
                guard let body = state.bodies[meeting.body], isOf(body.municipality) else { continue }
                if let due = OverdueItem.overdueDay(of: meeting, on: day, in: state) {
                    selection.offer(OverdueKey(kind: .minutes, id: meeting.id.rawValue, due: due).cursor)
                }
                if let due = OverdueItem.overdueDay(ofExtractsOf: meeting, on: day, in: state) {
                    selection.offer(OverdueKey(kind: .extract, id: meeting.id.rawValue, due: due).cursor)
                }
            }
            return (selection, position)
        }
        let (cursors, next) = selection.finish()
        return ViewList(ids: cursors, next: next, version: "\(position)-\(day)") { cursors in
            try reader.read { state, _ in
                var finder = UnitFinder(state)
                return cursors.compactMap { cursor in
                    guard let (kind, id) = OverdueKey.parts(of: cursor) else { return nil }
                    return switch kind {
                    case .activity:
                        state.activities[Identifier(rawValue: id)].flatMap {
                            OverdueItem($0, on: day, in: state, units: &finder)
                        }
                    case .assignment:
                        state.assignments[Identifier(rawValue: id)].flatMap {
                            OverdueItem($0, on: day, in: state, units: &finder)
                        }
                    case .report:
                        state.reports[Identifier(rawValue: id)].flatMap {
                            OverdueItem($0, on: day, in: state, units: &finder)
                        }
                    case .minutes:
                        state.meetings[Identifier(rawValue: id)].flatMap { OverdueItem($0, on: day, in: state) }
                    case .extract:
                        state.meetings[Identifier(rawValue: id)].flatMap {
                            OverdueItem(extractsOf: $0, on: day, in: state)
                        }
                    }
                }
            }
        }
    }
}
