import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

// Swagger UI as it comes fails on contrast, and on links inside of buttons: colours are darkened here, deep links are off.
const customCss = `
.swagger-ui .topbar { display: none }
.swagger-ui .info .title small.version-stamp { background: #375a0c }
.swagger-ui .info .title small { background: #4a5560 }
.swagger-ui a, .swagger-ui a.link, .swagger-ui .info a { color: #1f5c8a }
.swagger-ui .opblock .opblock-summary-method, .swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1f5c8a }
.swagger-ui .opblock.opblock-post .opblock-summary-method { background: #1d6b43 }
.swagger-ui .opblock.opblock-put .opblock-summary-method, .swagger-ui .opblock.opblock-patch .opblock-summary-method { background: #7a4d00 }
.swagger-ui .opblock.opblock-delete .opblock-summary-method { background: #a32a22 }
`;

/** `/api/docs` for people, and the same document as JSON and YAML for programs. */
export function serveDocs(app: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Fenceline API',
    customCss,
    swaggerOptions: { deepLinking: false, docExpansion: 'none', defaultModelsExpandDepth: -1 },
  });
}
