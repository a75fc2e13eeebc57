import EventLog
import EventLogContract
import Testing

@Suite("Errors of a log")
struct EventLogErrorTests {
    @Test("carry the details that belong to their code")
    func values() throws {
        let stream = try Sample.stream("report-1")
        let conflict = EventLogError.conflict(stream: stream, expected: .exactly(3), actual: 4)
        #expect(conflict.code == .conflict)
        #expect(conflict.conflict?.expected == .exactly(3))
        #expect(conflict.conflict?.actual == 4)
        #expect(conflict.lock == nil)
        let locked = EventLogError.locked(directory: "/srv/state", process: 12)
        #expect(locked.lock?.directory == "/srv/state")
        #expect(locked.lock?.process == 12)
        let full = EventLogError.storageFull("writing events failed", underlying: .errno(28))
        #expect(full.underlying == .errno(28))
        #expect(EventLogError.corrupt(position: 9, "Gone.").corruptPosition == 9)
    }

    @Test("say in a sentence what happened and what to do")
    func sentences() throws {
        let stream = try Sample.stream("report-1")
        let conflict = EventLogError.conflict(stream: stream, expected: .none, actual: 4)
        #expect(
            conflict.description
                == "Stream “report-1” is at revision 4, but the change was decided on no events; load it again and decide again."
        )
        #expect(
            EventLogError.locked(directory: "/srv/state", process: 12).description
                == "/srv/state is in use by process 12; stop it, or use another directory.")
        #expect(EventLogError.corrupt(position: 9, "Gone.").description.contains("at position 9: Gone."))
    }
}
