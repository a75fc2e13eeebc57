import Foundation
import Oversight
import OversightService
import Testing

@Suite("What day it is")
struct ClockTests {
    @Test("is the day in the municipality's time zone, summer and winter, on both sides of midnight")
    func zones() throws {
        let stockholm = try #require(TimeZone(identifier: "Europe/Stockholm"))
        func today(_ time: String) throws -> CalendarDate {
            let instant = try Date(time, strategy: .iso8601)
            return CivilClock(zone: stockholm) { instant }.today
        }
        #expect(try today("2025-06-30T21:59:59Z") == day("2025-06-30"))
        #expect(try today("2025-06-30T22:00:00Z") == day("2025-07-01"))
        #expect(try today("2025-12-31T22:59:59Z") == day("2025-12-31"))
        #expect(try today("2025-12-31T23:00:00Z") == day("2026-01-01"))
    }
}
