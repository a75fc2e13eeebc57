import Oversight

/// The events that an import adds to one stream.
///
/// What is recorded already is left out, on whatever day of the document the stream is asked.
struct StreamDraft<Subject: Aggregate> {
    /// What the stream says as of the day of the document, with the new events.
    private(set) var asOfDay: Subject
    /// The new events.
    private(set) var events: [Subject.Event] = []
    private let history: [(position: Int, event: Subject.Event)]

    /// A draft of a stream.
    ///
    /// - Parameters:
    ///   - id: What the stream is the history of.
    ///   - history: Its events so far, with their positions.
    ///   - day: The day of the document.
    init(_ id: Identifier<Subject>, after history: [(position: Int, event: Subject.Event)], asOf day: CalendarDate) {
        self.history = history
        asOfDay = Subject(id: id)
        for (position, event) in history {
            if let held = event.held(on: day) { asOfDay.apply(held, at: position) }
        }
    }

    /// Whether nothing was recorded of it before.
    var isNew: Bool { history.isEmpty }

    /// Adds an event unless the very same is recorded.
    mutating func add(_ event: Subject.Event) {
        guard !history.contains(where: { $0.event == event }), !events.contains(event) else { return }
        events.append(event)
        asOfDay.apply(event, at: (history.last?.position ?? 0) + events.count)
    }
}
