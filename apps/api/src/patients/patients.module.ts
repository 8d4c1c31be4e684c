import { Module } from '@nestjs/common';
import { ManageCorrespondentsController } from './manage-correspondents.controller';
import { OpenPatientController } from './open-patient.controller';

@Module({ controllers: [OpenPatientController, ManageCorrespondentsController] })
export class PatientsModule {}
