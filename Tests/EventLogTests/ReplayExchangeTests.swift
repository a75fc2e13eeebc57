import Dispatch
import EventLog
import Testing

@Suite("Passing replay batches from reader to fold")
struct ReplayExchangeTests {
    @Test("uses no more batches than it was given, and keeps their order")
    func bounded() throws {
        let exchange = ReplayExchange(batches: 2)
        DispatchQueue(label: "test").async {
            for position in 1...50 {
                guard let batch = exchange.takeEmpty() else { break }
                batch.append(
                    position: position, stream: 1, type: 1, revision: position, recordedMilliseconds: 0,
                    data: UnsafeRawBufferPointer(start: nil, count: 0))
                exchange.fill(batch)
            }
            exchange.finish(.success(50))
        }
        var positions: [Int] = []
        var batches = Set<ObjectIdentifier>()
        while let batch = try exchange.takeFilled() {
            batches.insert(ObjectIdentifier(batch))
            positions += batch.rows.map(\.position)
            exchange.recycle(batch)
        }
        #expect(positions == Array(1...50))
        #expect(batches.count <= 2)
        #expect(exchange.lastPosition == 50)
    }

    @Test("gives the batches filled before a failure, then the failure")
    func failure() throws {
        let exchange = ReplayExchange()
        let batch = try #require(exchange.takeEmpty())
        exchange.fill(batch)
        exchange.finish(.failure(.corrupt(position: 4097, "There is no event.")))
        #expect(try exchange.takeFilled() != nil)
        let error = #expect(throws: EventLogError.self) { try exchange.takeFilled() }
        #expect(error?.corruptPosition == 4097)
    }

    @Test("stops a reader whose consumer gave up")
    func cancelled() {
        let exchange = ReplayExchange(batches: 2)
        let ended = DispatchSemaphore(value: 0)
        DispatchQueue(label: "test").async {
            while let batch = exchange.takeEmpty() { exchange.fill(batch) }
            exchange.finish(.success(0))
            ended.signal()
        }
        exchange.cancel()
        ended.wait()
        #expect(exchange.takeEmpty() == nil)
    }
}
