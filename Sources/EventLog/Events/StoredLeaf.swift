/// The hashed parts of an event, in an engine's row: nothing is copied, and nothing outlives the row.
package struct StoredLeaf {
    let position: Int
    let id: EventID
    let stream: StreamName
    let revision: Int
    let type: String
    let version: Int
    let recorded: Timestamp
    let actor: UnsafeRawBufferPointer
    let correlation: EventID
    let causation: EventID?
    let command: UnsafeRawBufferPointer
    let data: UnsafeRawBufferPointer

    package init(
        position: Int, id: EventID, stream: StreamName, revision: Int, type: String, version: Int, recorded: Timestamp,
        actor: UnsafeRawBufferPointer, correlation: EventID, causation: EventID?, command: UnsafeRawBufferPointer,
        data: UnsafeRawBufferPointer
    ) {
        self.position = position
        self.id = id
        self.stream = stream
        self.revision = revision
        self.type = type
        self.version = version
        self.recorded = recorded
        self.actor = actor
        self.correlation = correlation
        self.causation = causation
        self.command = command
        self.data = data
    }
}
