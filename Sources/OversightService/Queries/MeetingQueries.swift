import Oversight
package import OversightCommands
package import OversightViews

extension ShowMeetingDocument: Query {
    /// Gives the record that a meeting's documents are made of, as it stands at the moment.
    ///
    /// - Throws: ``Refusal`` with `notFound` if there is no such meeting then.
    package func answer(in access: Access) async throws -> Revised<MeetingRecordView> {
        let (directory, today) = (access.service.directory, access.service.clock.today)
        return try await access.withState(moment) { [id, moment] state in
            // Before the day of its scheduling nothing is known of it.
            guard let meeting = state.meetings[id], meeting.date != nil else {
                throw Refusal(
                    .notFound, "There is no meeting \(id); `uppsiktctl meeting list` shows those there are.")
            }
            return Revised(
                view: MeetingRecordView(meeting, in: state, on: moment.day ?? today, names: directory),
                revision: meeting.revision)
        }
    }
}
