import HTTPTypes
import Hummingbird
import Oversight
import OversightService

extension OversightAPI {
    /// The municipality, its units and its bodies.
    var organisationRoutes: [Route] {
        [
            Route(.get, "/api/v1/municipalities", .read) { request, context in
                try JSONResponse.tagged(
                    try await service.municipalities(at: request.moment, by: context.knownCaller), for: request)
            },
            command(.post, "/api/v1/municipalities", .organise) { object, _, _ in
                .registerMunicipality(name: try object.text("name"))
            },
            command(.put, "/api/v1/municipalities/{id}/grade-scale", .organise) { object, context, _ in
                guard let steps = try object.value("steps", as: [GradeScale.Step].self) else {
                    throw Problem.invalid("The field steps is missing.")
                }
                for step in steps where !step.key.isWellFormed {
                    throw Problem.invalid("\"\(step.key.rawValue.prefix(40))\" is no key of a grade: a-z, 0-9 and _.")
                }
                return .adoptGradeScale(
                    municipality: try context.parameters.require("id"),
                    GradeScale(steps: steps, rule: try object.value("rule", as: GradeRule.self)))
            },
            Route(.get, "/api/v1/units", .read) { request, context in
                try JSONResponse.tagged(
                    try await service.units(at: request.moment, by: context.knownCaller), for: request)
            },
            command(.post, "/api/v1/units", .organise) { object, _, _ in
                .establishUnit(
                    municipality: try object.text("municipality"), name: try object.text("name"),
                    parent: try object.text(ifPresent: "parent"))
            },
            command(.post, "/api/v1/units/{id}/moves", .organise) { object, context, _ in
                .moveUnit(try context.identifier(), parent: try object.identifier(ifPresent: "parent"))
            },
            command(.post, "/api/v1/units/{id}/closing", .organise) { _, context, _ in
                .closeUnit(try context.identifier())
            },
            Route(.get, "/api/v1/bodies", .read) { request, context in
                try JSONResponse.tagged(
                    try await service.bodies(at: request.moment, by: context.knownCaller), for: request)
            },
            command(.post, "/api/v1/bodies", .organise) { object, _, _ in
                .establishBody(
                    municipality: try object.text("municipality"), name: try object.text("name"),
                    kind: try object.choice(ifPresent: "kind"))
            },
            command(.post, "/api/v1/bodies/{id}/mandates", .organise) { object, context, api in
                .giveMandate(
                    try context.identifier(), try api.requiredPerson(&object), try object.choice("office"),
                    until: try object.day(ifPresent: "until"))
            },
            command(.post, "/api/v1/bodies/{id}/mandate-endings", .organise) { object, context, api in
                .endMandate(try context.identifier(), try api.requiredPerson(&object), try object.choice("office"))
            },
        ]
    }

    /// The person whom the field `person` stands for.
    func requiredPerson(_ object: inout RequestObject) throws -> Identifier<Person> {
        guard let person = try person(try object.text("person")) else {
            throw Problem.invalid("The field person is empty.")
        }
        return person
    }
}
